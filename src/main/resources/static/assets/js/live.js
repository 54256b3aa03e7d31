import { Controller } from "@hotwired/stimulus"
import { navigator, renderStreamMessage, session } from "@hotwired/turbo"

const SILENCE = 5000 // the server speaks at least every 2 s
const RETRY = 2000
const PAUSE = 150 // a burst of news is one refresh

// A refresh stops what Turbo is doing, and Turbo drops one while it goes somewhere. News of what somebody does here may come
// before the answer to it, and would keep them from where it leads and their field from being emptied; so a refresh waits
// until the form is answered and the page is there. Turbo's own pause is off: a form may be sent in it.
session.pageRefreshDebouncePeriod = 0
let sending = 0
let waiting = []
let timer = null
const soon = () => { timer ??= setTimeout(refresh, PAUSE) }
const refresh = () => {
  timer = null
  if (sending) return
  if (navigator.currentVisit) return soon()
  const now = waiting
  waiting = []
  now.forEach(message => renderStreamMessage(message))
}
addEventListener("turbo:submit-start", () => { sending++ })
addEventListener("turbo:submit-end", () => {
  sending = Math.max(0, sending - 1)
  if (waiting.length) soon()
})
// A form that is sent stops a refresh, and Turbo 8 does not catch that the answer it was reading is given up.
addEventListener("unhandledrejection", event => { if (event.reason?.name === "AbortError") event.preventDefault() })
const tell = message => {
  if (!message.includes('action="refresh"')) return renderStreamMessage(message)
  waiting.push(message)
  soon()
}

// <main data-controller="live" data-live-url-value="/incidents/42/live" data-live-after-value="17">
// The browser's EventSource reconnects by itself with Last-Event-ID, but gives up for good on an HTTP error
// (a restart behind a proxy answers 502); then a new one starts from the last id seen.
export default class extends Controller {
  static values = { url: String, after: String }

  connect() {
    this.last = this.afterValue
    this.heard = Date.now()
    this.out = false
    this.watch = setInterval(() => this.check(), 1000)
    this.wake = () => { if (!document.hidden) { this.heard = Date.now(); this.check() } }
    document.addEventListener("visibilitychange", this.wake)
    this.open()
  }

  disconnect() {
    clearInterval(this.watch)
    clearTimeout(this.retry)
    document.removeEventListener("visibilitychange", this.wake)
    this.source?.close()
    this.banner?.remove()
    this.banner = null
  }

  open() {
    const url = new URL(this.urlValue, location.href)
    if (this.last) url.searchParams.set("after", this.last)
    const source = this.source = new EventSource(url)
    source.addEventListener("beat", () => this.hear())
    source.addEventListener("message", event => {
      this.hear()
      if (event.lastEventId) this.last = this.element.dataset.liveAfterValue = event.lastEventId
      tell(event.data)
    })
    source.addEventListener("error", () => {
      if (source.readyState !== EventSource.CLOSED) return
      this.ask()
      this.again()
    })
  }

  // EventSource does not tell why it was refused; whoever is not signed in any more is told so, not "connection lost".
  async ask() {
    try {
      const me = await fetch("/api/v1/me", { cache: "no-store" })
      if (this.out !== (me.status === 401)) { this.out = me.status === 401; this.banner?.remove(); this.banner = null }
      if (this.out) this.check()
    } catch { this.out = false }
  }

  again() {
    clearTimeout(this.retry)
    this.retry = setTimeout(() => { this.source?.close(); this.open() }, this.out ? SILENCE : RETRY)
  }

  hear() {
    this.heard = Date.now()
    this.out = false
    this.banner?.remove()
    this.banner = null
  }

  check() {
    if (document.hidden || !this.out && Date.now() - this.heard < SILENCE) return
    if (!this.banner) this.say()
    // A connection that is open and silent is dead; the browser would not notice for minutes.
    if (this.source?.readyState === EventSource.OPEN) this.again()
  }

  say() {
    this.banner = document.createElement("div")
    this.banner.className = "lost"
    this.banner.setAttribute("role", "status")
    if (this.out) this.sayOut()
    else this.banner.textContent = "Connection lost. Trying again."
    document.body.prepend(this.banner)
  }
  sayOut() {
    const way = document.createElement("a")
    way.href = `/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`
    way.textContent = "Sign in again"
    this.banner.append("You are signed out. What you typed is kept.", way)
  }
}
