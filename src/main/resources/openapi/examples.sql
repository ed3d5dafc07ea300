-- What the examples of the page refer to. The application puts in the world, the instance
-- and the time.
insert into host (world, instance_id, host_id, name, remark, os_type, active_address_type, private_address,
    public_address, network_domain_id, pref_kex, ssh_port, rdp_port, source, source_instance_id, source_instance_state,
    instance_region_id)
  values (:world, :instance, 1, 'web01', 'What the examples refer to', 'Linux', 'Private', '10.0.0.1', '203.0.113.1', 1,
    'DEFAULT', 22, 3389, 'Local', '', 'Normal', '');
insert into host_account (world, instance_id, host_account_id, host_id, name, protocol, privilege_type, rotation_mode,
    fingerprint_md5, ssh_channel, sftp_channel)
  values (:world, :instance, 1, 1, 'root', 'SSH', 'Normal', 'Self', '', true, true);
insert into bastion_database (world, instance_id, database_id, name, remark, database_type, port, active_address_type,
    private_address, public_address, network_domain_id, source, source_instance_id, source_instance_region_id,
    source_instance_state)
  values (:world, :instance, 1, 'orders', 'What the examples refer to', 'MySQL', 3306, 'Private', '10.0.0.2',
    '203.0.113.2', 1, 'Local', '', '', 'Normal');
insert into database_account (world, instance_id, database_account_id, database_id, name, database_schema)
  values (:world, :instance, 1, 1, 'app', '');
insert into host_group (world, instance_id, host_group_id, name, remark)
  values (:world, :instance, 1, 'web', 'What the examples refer to');
insert into bastion_user (world, instance_id, user_id, name, display_name, remark, source, source_user_id, email, mobile,
    mobile_country_code, language, language_status, need_reset_password, two_factor_status, locked)
  values (:world, :instance, 1, 'alice', 'Alice', 'What the examples refer to', 'RAM', '200000000000000001', '', '', 'CN',
    'CHINESE', 'Global', false, 'Global', false);
insert into user_group (world, instance_id, user_group_id, name, remark)
  values (:world, :instance, 1, 'operators', 'What the examples refer to');
insert into control_policy (world, instance_id, policy_id, name, remark, priority, user_scope, asset_scope)
  values (:world, :instance, 1, 'nightly', 'What the examples refer to', 50, 'All', 'All');
insert into operation_ticket (world, instance_id, operation_ticket_id, apply_username, approve_comment, host_id,
    asset_account_name, protocol, created_at, effect_start, effect_end, one_time, state, decision_comment)
  values (:world, :instance, 1, 'alice', 'What an example approves', 1, 'root', 'SSH', :now,
    :now, timestamp with time zone '2100-01-01 00:00:00+00', false, 'Normal', '');
insert into operation_ticket (world, instance_id, operation_ticket_id, apply_username, approve_comment, host_id,
    asset_account_name, protocol, created_at, effect_start, effect_end, one_time, state, decision_comment)
  values (:world, :instance, 2, 'alice', 'What an example rejects', 1, 'root', 'SSH', :now,
    :now, timestamp with time zone '2100-01-01 00:00:00+00', false, 'Normal', '');
insert into approve_command (world, instance_id, approve_command_id, command, client_user, client_ip, asset_name,
    asset_ip, asset_account_name, protocol, session_id, created_at, state)
  values (:world, :instance, 1, 'uptime', 'alice', '192.0.2.10', 'web01', '10.0.0.1', 'root', 'SSH',
    '00000000000000000000000000000001', :now, 'Wait');
insert into approve_command (world, instance_id, approve_command_id, command, client_user, client_ip, asset_name,
    asset_ip, asset_account_name, protocol, session_id, created_at, state)
  values (:world, :instance, 2, 'halt', 'alice', '192.0.2.10', 'web01', '10.0.0.1', 'root', 'SSH',
    '00000000000000000000000000000001', :now, 'Wait');
insert into ops_task (world, instance_id, task_id, approve_id, name, remark, schedule_type, schedule_time_info,
    script_type, script, script_id, script_name, allowed_over_time, client_uid, client_name, apply_at, state)
  values (:world, :instance, 1, 1, 'uptime', 'What an example allows', 'Manual', '', 'HandInput', 'dXB0aW1l', 0, '', 0,
    1, 'alice', :now, 'PendingApproval');
insert into ops_task (world, instance_id, task_id, approve_id, name, remark, schedule_type, schedule_time_info,
    script_type, script, script_id, script_name, allowed_over_time, client_uid, client_name, apply_at, state)
  values (:world, :instance, 2, 2, 'halt', 'What an example rejects', 'Manual', '', 'HandInput', 'aGFsdA==', 0, '', 0,
    1, 'alice', :now, 'PendingApproval');
insert into identifier (world, instance_id, kind, next_value) values (:world, :instance, 'Host', 2);
insert into identifier (world, instance_id, kind, next_value) values (:world, :instance, 'HostAccount', 2);
insert into identifier (world, instance_id, kind, next_value) values (:world, :instance, 'Database', 2);
insert into identifier (world, instance_id, kind, next_value) values (:world, :instance, 'DatabaseAccount', 2);
insert into identifier (world, instance_id, kind, next_value) values (:world, :instance, 'HostGroup', 2);
insert into identifier (world, instance_id, kind, next_value) values (:world, :instance, 'User', 2);
insert into identifier (world, instance_id, kind, next_value) values (:world, :instance, 'UserGroup', 2);
insert into identifier (world, instance_id, kind, next_value) values (:world, :instance, 'Policy', 2);
insert into identifier (world, instance_id, kind, next_value) values (:world, :instance, 'OperationTicket', 3);
insert into identifier (world, instance_id, kind, next_value) values (:world, :instance, 'ApproveCommand', 3);
insert into identifier (world, instance_id, kind, next_value) values (:world, :instance, 'OpsTask', 3);
insert into identifier (world, instance_id, kind, next_value) values (:world, :instance, 'OpsTaskApproval', 3);
insert into tally (world, instance_id, kind, slot, amount) values (:world, :instance, 'Host', 0, 1);
insert into tally (world, instance_id, kind, slot, amount) values (:world, :instance, 'Database', 0, 1);
insert into tally (world, instance_id, kind, slot, amount) values (:world, :instance, 'HostGroup', 0, 1);
insert into tally (world, instance_id, kind, slot, amount) values (:world, :instance, 'User', 0, 1);
insert into tally (world, instance_id, kind, slot, amount) values (:world, :instance, 'UserGroup', 0, 1);
insert into tally (world, instance_id, kind, slot, amount) values (:world, :instance, 'Policy', 0, 1);
