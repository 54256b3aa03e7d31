-- A node may stop between doing something and keeping its answer. Asked again with the same key, it is not done twice.
alter table deadlines_extension add column idempotency_key text unique;
alter table deadlines_decision add column idempotency_key text unique;
