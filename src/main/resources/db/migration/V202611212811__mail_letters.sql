-- Letters to people, written in the transaction that wants them and delivered after it: nothing is sent for what was rolled
-- back, and nothing that was promised is forgotten.
create table mail_letter (
    id bigint generated always as identity primary key,
    person_id bigint not null references person,
    subject text not null,
    body text not null,
    -- what it is about; the same is not told twice
    key text not null,
    written_at timestamptz not null,
    unique (person_id, key)
);
