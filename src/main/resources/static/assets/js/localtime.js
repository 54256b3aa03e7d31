import { Controller } from "@hotwired/stimulus"

const MINUTE = 60, HOUR = 3600, DAY = 86400
const SOON = 5 * MINUTE

// One timer for all times on the page, not one each: a long log has hundreds.
const ticking = new Set()
let timer = null
function tick() { const now = Date.now(); ticking.forEach(time => time.show(now)) }
function start(time) { ticking.add(time); timer ??= setInterval(tick, 1000) }
function stop(time) { ticking.delete(time); if (!ticking.size) { clearInterval(timer); timer = null } }

// Twenty-four hours everywhere: a log is read at three, and at fifteen.
const clock = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }
const formats = {
  time: new Intl.DateTimeFormat(undefined, clock),
  date: new Intl.DateTimeFormat(undefined, { day: "numeric", month: "short", year: "numeric" }),
  datetime: new Intl.DateTimeFormat(undefined, { day: "numeric", month: "short", year: "numeric", ...clock }),
  full: new Intl.DateTimeFormat(undefined, { weekday: "long", day: "numeric", month: "long", year: "numeric", ...clock, second: "2-digit", timeZoneName: "short" }),
}

// "41 min", "1 h 9 min", "6 days"; seconds only below two minutes of a countdown.
export function span(seconds, exact = false) {
  const s = Math.floor(Math.abs(seconds))
  if (exact && s < 2 * MINUTE) return s < MINUTE ? `${s} s` : `1 min ${s - MINUTE} s`
  if (s < HOUR) return `${Math.floor(s / MINUTE)} min`
  if (s < DAY) { const m = Math.floor(s % HOUR / MINUTE); return `${Math.floor(s / HOUR)} h${m ? ` ${m} min` : ""}` }
  const days = Math.floor(s / DAY)
  return days === 1 ? "1 day" : `${days} days`
}

// Puts a time into the reader's zone, and keeps "4 min ago" and "in 4 min" true.
// With a start (data-localtime-from-value) and a meter target, the meter fills as the time comes nearer.
export default class extends Controller {
  static values = { format: { type: String, default: "datetime" }, from: String }

  connect() {
    // A push that morphs the page changes the time under us, and puts the server's words back.
    this.morphed = () => this.read()
    this.element.addEventListener("turbo:morph-element", this.morphed)
    if (!this.read()) return
    if (this.formatValue === "relative" || this.formatValue === "age" || this.formatValue === "countdown") start(this)
  }

  disconnect() {
    this.element.removeEventListener("turbo:morph-element", this.morphed)
    stop(this)
  }

  read() {
    this.at = Date.parse(this.element.dateTime)
    if (Number.isNaN(this.at)) return false
    this.element.title = formats.full.format(this.at)
    this.show(Date.now())
    return true
  }

  show(now) {
    const text = this.text((this.at - now) / 1000)
    if (this.element.textContent !== text) this.element.textContent = text
  }

  text(seconds) {
    switch (this.formatValue) {
      case "relative": return this.relative(seconds)
      case "age": return span(Math.min(0, seconds))
      case "countdown": return this.countdown(seconds)
      default: return (formats[this.formatValue] ?? formats.datetime).format(this.at)
    }
  }

  relative(seconds) {
    if (Math.abs(seconds) < MINUTE) return seconds > 0 ? "in a moment" : "just now"
    return seconds > 0 ? `in ${span(seconds)}` : `${span(seconds)} ago`
  }

  countdown(seconds) {
    const late = seconds < 0, soon = !late && seconds <= SOON
    this.element.classList.toggle("late", late)
    this.element.classList.toggle("soon", soon)
    this.fill(seconds, late, soon)
    return late ? `${span(seconds, true)} late` : `in ${span(seconds, true)}`
  }

  fill(seconds, late, soon) {
    const meter = this.element.parentElement?.querySelector("progress.meter[data-countdown]")
    if (!meter) return
    const from = Date.parse(meter.dataset.countdown)
    const whole = (this.at - from) / 1000
    meter.value = late || whole <= 0 ? meter.max : Math.max(0, Math.min(1, 1 - seconds / whole)) * meter.max
    meter.classList.toggle("late", late)
    meter.classList.toggle("soon", soon)
  }
}
