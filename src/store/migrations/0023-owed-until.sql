-- Until when a missed duty was still owed, so that what is open long past its day can be counted as known at any moment.
alter table duty_tally add owed_until date
-- ;;
-- A face that was put on after its duty had been settled or restated says so at once; so does the row that took it off.
with settling as (
  select e.region_code, e.subject_id, e.seq, e.recorded_at, c.place, c.entry ->> 'duty' as duty_id,
         case when c.entry ->> 'kind' = 'restated' then (c.entry -> 'as' ->> 'settledOn')::date else (c.entry ->> 'on')::date end as on_day
    from event e, json_array_elements(e.act -> 'clocks') with ordinality as c (entry, place)
   where c.entry ->> 'kind' in ('met', 'waived', 'restated'))
update duty_tally t set owed_until = s.on_day
  from (select distinct on (w.region_code, w.subject_id, w.duty_id, w.seq, w.sign)
               w.region_code, w.subject_id, w.duty_id, w.seq, w.sign, s.on_day
          from duty_tally w
          join settling s on s.region_code = w.region_code and s.subject_id = w.subject_id and s.duty_id = w.duty_id
                         and (case when w.sign = 1 then s.seq <= w.seq else s.recorded_at < w.recorded_at end)
         where not w.timely
         order by w.region_code, w.subject_id, w.duty_id, w.seq, w.sign, s.seq desc, s.place desc) s
 where t.region_code = s.region_code and t.subject_id = s.subject_id and t.duty_id = s.duty_id
   and t.seq = s.seq and t.sign = s.sign and s.on_day > t.on_day
-- ;;
-- One that settled late, after its face had been put on: the old face off, the new one on, when that was recorded.
with settling as (
  select distinct on (e.region_code, e.subject_id, e.seq, c.entry ->> 'duty')
         e.region_code, e.subject_id, e.seq, e.recorded_at, c.entry ->> 'duty' as duty_id,
         case when c.entry ->> 'kind' = 'restated' then (c.entry -> 'as' ->> 'settledOn')::date else (c.entry ->> 'on')::date end as on_day
    from event e, json_array_elements(e.act -> 'clocks') with ordinality as c (entry, place)
   where c.entry ->> 'kind' in ('met', 'waived', 'restated')
   order by e.region_code, e.subject_id, e.seq, c.entry ->> 'duty', c.place desc)
insert into duty_tally (region_code, subject_id, seq, duty_id, sign, recorded_at, term, on_day, timely, owed_until)
select s.region_code, s.subject_id, s.seq, s.duty_id, f.sign, s.recorded_at, was.term, was.on_day, false,
       case when f.sign = 1 then s.on_day end
  from settling s
  join lateral (select w.* from duty_tally w
                 where w.region_code = s.region_code and w.subject_id = s.subject_id and w.duty_id = s.duty_id
                   and w.sign = 1 and w.recorded_at < s.recorded_at
                 order by w.seq desc limit 1) was on not was.timely and was.owed_until is null and s.on_day > was.on_day
  cross join (values (-1), (1)) f (sign)
 where not exists (select from duty_tally w
                    where w.region_code = s.region_code and w.subject_id = s.subject_id and w.duty_id = s.duty_id
                      and w.recorded_at = s.recorded_at)
-- ;;
-- What is long unanswered is counted from this index alone.
create index duty_tally_unanswered on duty_tally (region_code, subject_id, on_day, recorded_at) include (sign, owed_until)
  where term = 'reply' and not timely
