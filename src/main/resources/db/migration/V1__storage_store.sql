-- One row that tells whether the store opens under the configured encryption key.
create table store (
  id        integer not null constraint store_id_pk primary key,
  key_check bytea   not null
);
