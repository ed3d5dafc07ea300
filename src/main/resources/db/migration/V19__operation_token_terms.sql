-- Who a token was issued to, whether what it opens was stored then (or taken at its word), and how often it was used.
alter table operation_token add column user_id bigint;
alter table operation_token add column operation_ticket_id bigint;
alter table operation_token add column asset_stored boolean default false not null;
alter table operation_token add column account_stored boolean default false not null;
alter table operation_token add column use_count bigint default 0 not null;
