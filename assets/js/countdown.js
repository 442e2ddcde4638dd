/**
 * Keeps a countdown true.
 *
 * [data-countdown="<RFC 3339: the last instant in time>"] with
 *   data-now      the server's instant when it made the page: the browser's clock may be wrong,
 *                 so only the time that has passed since is taken from it;
 *   data-days, data-hours, data-minutes, data-seconds    short units that need no plural;
 *   data-closed   shown when the time is over.
 * Inside: [data-countdown-label], [data-countdown-left].
 *
 * More than a day: days, hours, minutes. Less: hours, minutes, seconds. Screen readers are not
 * told each second: the place is no live region; only the end is announced.
 *
 * Server contract: none. The server alone decides what is in time.
 */

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** What is left in words. */
function words(left, units) {
  const parts = [
    [Math.floor(left / DAY), units.days],
    [Math.floor((left % DAY) / HOUR), units.hours],
    [Math.floor((left % HOUR) / MINUTE), units.minutes],
    [Math.floor((left % MINUTE) / SECOND), units.seconds],
  ];
  const first = left >= DAY ? 0 : left >= HOUR ? 1 : 2;
  const last = left >= DAY ? 3 : 4;
  return parts.slice(first, last).map(([count, unit]) => `${count}\u00a0${unit}`).join(" ");
}

function start(countdown) {
  const until = Date.parse(countdown.dataset.countdown);
  const now = Date.parse(countdown.dataset.now);
  const place = countdown.querySelector("[data-countdown-left]");
  const label = countdown.querySelector("[data-countdown-label]");
  if (Number.isNaN(until) || Number.isNaN(now) || !place || !label) return;
  const { days, hours, minutes, seconds } = countdown.dataset;
  // Not performance.now(): it may stand still while a phone sleeps.
  const opened = Date.now();

  const show = () => {
    const left = until - (now + (Date.now() - opened));
    if (left < 0) {
      label.setAttribute("role", "status");
      label.textContent = countdown.dataset.closed;
      place.textContent = "";
      clearInterval(timer);
      return;
    }
    place.textContent = words(left, { days, hours, minutes, seconds });
  };
  const timer = setInterval(show, SECOND);
  show();
}

document.querySelectorAll("[data-countdown]").forEach(start);
