-- Instances from before get what a fresh one has; their times are made up, as nobody wrote them down.
alter table instance add column instance_status varchar(16) default 'RUNNING' not null;
alter table instance add column running_at timestamp(6) with time zone;
alter table instance add column start_time timestamp(6) with time zone default timestamp with time zone '2024-01-01 00:00:00+00' not null;
alter table instance add column expire_time timestamp(6) with time zone default timestamp with time zone '2124-01-01 00:00:00+00' not null;
alter table instance add column image_version varchar(16) default '3.2.47' not null;
alter table instance add column plan_code varchar(32) default 'cloudbastion_ha' not null;
alter table instance add column license_code varchar(128) default 'bhah_ent_50_asset' not null;
alter table instance add column description varchar(64) default '' not null;
alter table instance add column resource_group_id varchar(128) default '' not null;
alter table instance add column vswitch_id varchar(128) default '' not null;
alter table instance add column slave_vswitch_id varchar(128) default '' not null;
alter table instance add column db_operation_enabled boolean default true not null;
alter table instance add column public_network_access boolean default true not null;
alter table instance add column portal_private_access boolean default true not null;
-- Lists as JSON text: they are written and read as a whole.
alter table instance add column security_group_ids varchar(16000) default '[]' not null;
alter table instance add column authorized_security_groups varchar(16000) default '[]' not null;
alter table instance add column client_security_group_ids varchar(16000) default '[]' not null;
alter table instance add column white_list varchar(16000) default '[]' not null;
alter table instance add column white_list_policies varchar(200000) default '[]' not null;
alter table instance add column upgrade_mode varchar(64);
alter table instance add column upgrade_start_time timestamp(6) with time zone;
-- O&M settings that the instance has of its own; those that are null are the service's.
alter table instance add column validity_minutes integer;
alter table instance add column max_renew_count integer;
alter table instance add column logon_remarks_required boolean;
alter table instance add column custom_accounts_allowed boolean;
create index instance_created on instance (world, id);
create index instance_resource_group on instance (world, resource_group_id, id);
