-- What a list is narrowed by has an index of its own, so that a page takes as long among a million petitions.
alter table subject add form text collate "C", add petition_kind text collate "C"
-- ;;
update subject set form = state ->> 'form', petition_kind = state ->> 'kind' where kind = 'petition'
-- ;;
create index subject_by_form on subject (region_code, form, opened_on desc, id) where form is not null
-- ;;
create index subject_by_petition_kind on subject (region_code, petition_kind, opened_on desc, id)
  where petition_kind is not null
-- ;;
-- Missed duties are counted and found from the index alone.
drop index duty_open
-- ;;
create index duty_open on duty (region_code, owner, act_by, subject_id, duty_id) include (due_on, status)
  where status in ('running', 'suspended')
-- ;;
drop index duty_open_everyone
-- ;;
create index duty_open_everyone on duty (region_code, act_by, subject_id, duty_id) include (due_on, status, owner)
  where status in ('running', 'suspended')
-- ;;
-- Of which petition one is a repeat: counted with it, instead of read anew from its acts.
alter table petition_tally add before_id uuid
-- ;;
update petition_tally t set before_id = (
  select (e.act ->> 'to')::uuid from event e
   where e.region_code = t.region_code and e.subject_id = t.subject_id and e.seq <= t.seq and e.type = 'related'
   order by e.seq desc limit 1)
-- ;;
create index petition_tally_linked on petition_tally (region_code, registered_on, recorded_at)
  where before_id is not null
