-- What people type after an @ to speak of somebody: short, unique, kept while names and mails change. And whether
-- single letters are keys for this person: who dictates or leans on the keyboard by accident needs them off.

-- The first free handle that resembles the part of an e-mail before the @. Waits for others who ask at the same time,
-- so that two cannot be given the same one.
create function people_free_handle(email text) returns text
    language plpgsql volatile as $$
declare
    base text := left(
        trim(both '._-' from regexp_replace(normalize(lower(split_part(email, '@', 1)), NFKD), '[^a-z0-9._-]+', '', 'g')),
        32);
    candidate text;
    n int := 1;
begin
    perform pg_advisory_xact_lock(hashtext('people_free_handle'));
    -- cut in the middle it may end in a dot again; "me" is whoever types it
    base := rtrim(base, '._-');
    if base = '' or base = 'me' then
        base := 'person';
    end if;
    candidate := base;
    while exists (select from person where handle = candidate) loop
        n := n + 1;
        candidate := base || n;
    end loop;
    return candidate;
end;
$$;

alter table person add column handle text;

do $$
declare
    somebody record;
begin
    for somebody in select id, email from person order by id loop
        update person set handle = people_free_handle(somebody.email) where id = somebody.id;
    end loop;
end;
$$;

alter table person alter column handle set not null;
alter table person add constraint person_handle_word
    check (handle ~ '^[a-z0-9]([a-z0-9._-]{0,38}[a-z0-9])?$' and handle <> 'me');
create unique index person_handle on person (handle);

alter table person add column single_keys boolean not null default true;
