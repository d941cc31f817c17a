-- The words of a petition as pairs of characters (bigrams), so that a Chinese word of two characters is found through an
-- index: each pair as it is, and once more behind its day, so that a common word is found day by day from the newest.
-- Petitioners' names are not in it. The application may write entries and see that they are there; pairs are read by
-- find_by_bigrams alone, which checks the range itself: under row-level security `@>` would not reach its index. That is
-- why row-level security is not forced on the owner here.
create table search_entry (
  region_code text collate "C" not null,
  subject_id uuid not null,
  opened_on date not null,
  grams text[] collate "C" not null,
  primary key (region_code, subject_id)
)
-- ;;
-- A short list of what is still to be sorted in: every search reads it whole.
create index search_entry_grams on search_entry using gin (grams) with (gin_pending_list_limit = 256)
-- ;;
create index search_entry_by_day on search_entry (region_code, opened_on desc, subject_id)
-- ;;
alter table search_entry enable row level security
-- ;;
create policy region_range on search_entry
  using (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
  with check (region_code >= current_setting('app.lo', true) and region_code < current_setting('app.hi', true))
-- ;;
grant select (region_code, subject_id, opened_on), insert, update (grams), delete on search_entry to dengwen_app
-- ;;
-- The petitions that hold all these pairs, newest first, behind (before_on, after_id); of one unit's, where a unit is given.
-- A word on every tenth petition fills a page within a day or two; what sixty days don't fill is rare enough to be fetched
-- whole. Nothing here says who may read them: whoever asks looks at each.
create function find_by_bigrams(
  region text, words text[], unit text, before_on date, after_id uuid, most int
) returns table (id uuid, "on" date)
language plpgsql stable security definer
set search_path = pg_catalog, public
set enable_seqscan = off
set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
declare
  day date;
  got int;
  wanted int := most;
begin
  if not coalesce(region >= current_setting('app.lo', true) and region < current_setting('app.hi', true), false) then
    return;
  end if;
  select max(s.opened_on) into day from search_entry s where s.region_code = region and s.opened_on <= before_on;
  for walked in 1..60 loop
    if day is null then return; end if;
    return query
      with hits as materialized (
        select s.subject_id, s.opened_on from search_entry s
         where s.grams @> array(select (day - date '2000-01-01')::text || '|' || w from unnest(words) w)
           and s.region_code = region
           and (day < before_on or s.subject_id > after_id)
           and (unit is null or exists (
             select 1 from party p
              where p.region_code = region and p.unit_id = unit and p.subject_id = s.subject_id)))
      select hits.subject_id, hits.opened_on from hits order by hits.subject_id limit wanted;
    get diagnostics got = row_count;
    wanted := wanted - got;
    if wanted <= 0 then return; end if;
    select max(s.opened_on) into day from search_entry s where s.region_code = region and s.opened_on < day;
  end loop;
  if day is null then return; end if;
  return query
    with hits as materialized (
      select s.subject_id, s.opened_on from search_entry s
       where s.grams @> words and s.region_code = region and s.opened_on <= day
         and (unit is null or exists (
           select 1 from party p
            where p.region_code = region and p.unit_id = unit and p.subject_id = s.subject_id)))
    select hits.subject_id, hits.opened_on from hits order by hits.opened_on desc, hits.subject_id limit wanted;
end
$$
-- ;;
revoke all on function find_by_bigrams(text, text[], text, date, uuid, int) from public
-- ;;
grant execute on function find_by_bigrams(text, text[], text, date, uuid, int) to dengwen_app
-- ;;
create index subject_by_stage on subject (region_code, kind, stage, opened_on desc, id)
