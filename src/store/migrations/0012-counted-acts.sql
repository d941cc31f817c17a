-- 第四十一条: what the office sent, pressed and recommended in a period is counted from the acts themselves.
create index event_counted on event (region_code, type, on_day, recorded_at)
  where type in ('transferred', 'assigned', 'supervised', 'reminded', 'supervisionEscalated', 'receivedFromAbove',
                 'recommended', 'recommendationAnswered', 'mediationStarted', 'mediationClosed', 'struckOut')
