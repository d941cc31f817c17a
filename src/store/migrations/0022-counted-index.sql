-- What is only counted is counted from the index alone.
drop index event_counted
-- ;;
create index event_counted on event (region_code, type, on_day, recorded_at) include (subject_id)
  where type in ('transferred', 'assigned', 'supervised', 'reminded', 'supervisionEscalated', 'receivedFromAbove',
                 'recommended', 'recommendationAnswered', 'mediationStarted', 'mediationClosed', 'struckOut')
