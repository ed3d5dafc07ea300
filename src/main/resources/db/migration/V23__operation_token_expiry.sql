create index operation_token_expiry on operation_token (world, expires_at);
