-- Requests that carried an Idempotency-Key, and what they were answered, kept for two days.
-- A client that lost our answer sends the request again with the same key and gets the first answer instead of a
-- second incident. The primary key is what lets only one of several equal requests at once do the work.
create table idempotent_request (
    caller       text        not null, -- who asked, as the security context names them: keys of two callers never meet
    key_hash     bytea       not null, -- the key itself opens the body, so it is not kept
    request_hash bytea       not null, -- SHA-256 of method, path, query and body: the same key may not ask for two things
    started_at   timestamptz not null,
    finished_at  timestamptz,          -- null while the first request runs, or after a crash
    status       int,
    content_type text,
    location     text,
    etag         text,
    body         bytea,                -- sealed with the key: some answers hold a secret that is shown once
    primary key (caller, key_hash),
    check ((finished_at is null) = (status is null))
);

-- for the purge
create index idempotent_request_by_age on idempotent_request (started_at);
