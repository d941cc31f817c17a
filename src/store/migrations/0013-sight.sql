-- From whom a subject is kept, by id: accused units with those under them, and accused members of staff. A fold of the
-- events like the parties, and the other half of who finds what: no row here, however it came to be a party, is found.
create table kept_from (
  region_code text collate "C" not null,
  subject_id uuid not null,
  who text collate "C" not null,
  primary key (region_code, who, subject_id)
)
-- ;;
insert into kept_from (region_code, subject_id, who)
select distinct s.region_code, s.id, a.who
  from subject s cross join lateral json_array_elements_text(s.state -> 'accusedUnits') as a(who)
 where s.kind = 'petition'
union
select s.region_code, s.id, 'public'
  from subject s
 where s.kind = 'petition'
   and (json_array_length(s.state -> 'accusedUnits') > 0
     or (s.state -> 'referral' ->> 'to' = 'discipline' and s.state -> 'referral' ->> 'returnedOn' is null))
-- ;;
alter table kept_from enable row level security
-- ;;
alter table kept_from force row level security
-- ;;
create policy region_range on kept_from
  using (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
  with check (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
-- ;;
grant select, insert, update, delete on kept_from to dengwen_app
-- ;;
-- The second lock. A signed-in person's reads say in app.line whom she answers to; what is kept from one of those is not
-- there for her, whatever a query forgot. Unset for imports, seals and the petitioner's own page, which act for nobody.
create policy kept_from_line on content as restrictive for select
  using (subject_id <> all (array(
    select k.subject_id from kept_from k
     where k.who = any (string_to_array(current_setting('app.line', true), chr(31))))))
-- ;;
create policy kept_from_line on person as restrictive for select
  using (subject_id <> all (array(
    select k.subject_id from kept_from k
     where k.who = any (string_to_array(current_setting('app.line', true), chr(31))))))
-- ;;
create policy kept_from_line on event as restrictive for select
  using (subject_id <> all (array(
    select k.subject_id from kept_from k
     where k.who = any (string_to_array(current_setting('app.line', true), chr(31))))))
-- ;;
-- A rate leaves out what is kept from whoever asks, and still reads nothing but the index.
drop index duty_tally_settled
-- ;;
create index duty_tally_settled on duty_tally (region_code, on_day, recorded_at) include (term, timely, sign, subject_id)
