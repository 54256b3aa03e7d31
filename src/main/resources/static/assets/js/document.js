import { Controller } from "@hotwired/stimulus"
import { drop, keep, named, recall } from "./drafts.js"
import { picture, shown, upload } from "./paste.js"

const AGAIN = 2000, SILENCE = 6000, HERE = 15000, PAUSE = 150, MOST = 90000

// A text that several write at once. The page works without this: then it is a field and a button.
// data-controller="document" data-document-url-value="/incidents/7/document"; the text is /text, what is typed goes to
// /changes, what others type comes from /live. The editor is fetched only where there is one.
export default class extends Controller {
  static targets = ["form", "text", "word", "here", "rendered", "copy"]
  static values = { url: String, beat: Number, version: Number, appendix: String, writes: Boolean }

  async connect() {
    this.client = `${document.body.dataset.person}.` + [...crypto.getRandomValues(new Uint8Array(12))].map(byte => byte.toString(16).padStart(2, "0")).join("")
    this.beat = this.beatValue
    this.heard = Date.now()
    this.shownVersion = this.versionValue
    if (this.writesValue && this.hasFormTarget) await this.begin()
    if (!this.element.isConnected) return
    this.listen()
    this.watch = setInterval(() => this.check(), 1000)
    this.online = () => { this.again(); this.push() }
    this.offline = () => this.lost()
    addEventListener("online", this.online)
    addEventListener("offline", this.offline)
    this.leaving = () => this.leave()
    addEventListener("pagehide", this.leaving)
  }

  disconnect() {
    clearInterval(this.watch)
    for (const timer of [this.sending, this.looking, this.moving, this.reading]) clearTimeout(timer)
    removeEventListener("online", this.online)
    removeEventListener("offline", this.offline)
    removeEventListener("pagehide", this.leaving)
    this.source?.close()
    this.leave()
    this.editor?.destroy()
    this.editor = null
  }

  async begin() {
    this.say("Opening the editor …")
    try {
      const [{ Editor }] = await Promise.all([import("./coedit.js"), this.placeEarlier()])
      const whole = await this.get("/text")
      if (!this.element.isConnected) return
      const field = this.textTarget
      // What was refused, or restored by the browser, is not thrown away.
      const typed = this.formTarget.querySelector(".error, .errors") ? field.defaultValue : null
      this.beat = whole.beat
      this.editor = new Editor(field, whole, {
        label: "The document, in Markdown. Tab leaves it.",
        client: this.client,
        changed: () => { this.kept(); this.soon() },
        moved: () => this.move(),
        refused: words => this.say(words),
        pasted: event => this.paste(event),
      })
      if (typed !== null) this.editor.replace(typed)
      this.formTarget.hidden = true
      this.formTarget.before(this.editor.host)
      this.say("")
    } catch (failed) { this.say("The editor could not be opened. The field below works, too.") }
  }

  // What this browser kept of an earlier visit and could not send. The server takes each change once, however often it is
  // sent, so it does not matter whether it had come before.
  async placeEarlier() {
    for (const name of named(`coedit ${this.urlValue} `)) {
      const draft = recall(name)?.data
      if (!draft) continue
      const answer = await this.post("/changes", draft).catch(() => null)
      if (answer?.ok) drop(name)
      else if (answer?.status === 422) this.unplaced(name, draft)
    }
  }

  unplaced(name, draft) {
    const text = draft.changes.flatMap(one => one.change.filter(Array.isArray).map(part => part.slice(1).join("\n"))).join("")
    const box = document.createElement("details"), said = document.createElement("summary"), pre = document.createElement("pre"), away = document.createElement("button")
    said.textContent = "Something you typed earlier does not fit the text any more"
    pre.textContent = text
    away.type = "button"
    away.className = "small"
    away.textContent = "I do not need it"
    away.addEventListener("click", () => { drop(name); box.remove() })
    box.append(said, pre, away)
    this.wordTarget.after(box)
  }

  get draft() { return `coedit ${this.urlValue} ${this.client}` }

  kept() {
    if (this.editor.pending.length) keep(this.draft, this.editor.sent(Infinity))
    else drop(this.draft)
  }

  // --- what is typed here

  soon() {
    if (this.out) this.sayLost()
    this.sending ??= setTimeout(() => { this.sending = null; this.push() }, this.out ? AGAIN : PAUSE)
  }

  async push() {
    if (this.pushing || this.stopped || !this.editor?.pending.length) return
    this.pushing = true
    try {
      const answer = await this.post("/changes", this.editor.sent(MOST))
      if (answer.redirected || answer.status === 401 || answer.status === 403) this.stop("You are signed out. Your text is kept in this browser: sign in again and come back.")
      else if (answer.ok) this.found(await answer.json())
      else if (answer.status >= 500 || answer.status === 429) this.lost()
      else this.stop(`This could not be saved: ${(await answer.json().catch(() => ({}))).detail ?? answer.status} Copy your text before you leave.`)
    } catch { this.lost() } finally { this.pushing = false }
    if (!this.stopped && this.editor?.pending.length) this.soon()
  }

  stop(words) {
    this.stopped = true
    this.say(words, true)
  }

  found(news) {
    this.out = false
    this.hear(news)
  }

  // --- what comes in

  listen() {
    const url = new URL(this.urlValue + "/live", location.href)
    url.searchParams.set("after", this.beat)
    const source = this.source = new EventSource(url)
    source.addEventListener("beat", () => this.alive())
    source.addEventListener("message", event => {
      this.alive()
      this.beat = Number(event.lastEventId) || this.beat
      this.hear(JSON.parse(event.data))
    })
    source.addEventListener("error", () => { if (source.readyState === EventSource.CLOSED) this.later() })
  }

  later() {
    clearTimeout(this.looking)
    this.looking = setTimeout(() => this.again(), AGAIN)
  }

  again() {
    this.source?.close()
    this.listen()
  }

  alive() {
    this.heard = Date.now()
    if (!this.out) return
    this.out = false
    this.push()
    this.settled()
  }

  check() {
    if (document.hidden) return
    if (Date.now() - this.heard > SILENCE) {
      this.lost()
      this.heard = Date.now()
      this.again()
    }
    if (this.editor && Date.now() - (this.movedAt ?? 0) > HERE) this.move()
  }

  lost() {
    this.out = true
    this.sayLost()
  }

  async hear(news) {
    if (this.editor) {
      const heard = this.editor.receive(news)
      if (heard === "gap") return this.catchUp()
      if (heard === "far") return this.far()
      if (heard === "differs") return this.startOver()
      this.kept()
      this.editor.here(news.here)
      this.people(news.here)
    }
    this.settled()
    this.read(news.version)
  }

  async catchUp() {
    if (this.catching) return
    this.catching = true
    try { this.found(await this.get(`/changes?since=${this.editor.version}`)) } catch { this.lost() } finally { this.catching = false }
  }

  // Too much was written meanwhile to be told one by one. What was typed here is placed first: its answer tells all.
  async far() {
    if (this.editor.pending.length) return this.soon()
    try {
      const whole = await this.get("/text")
      if (this.editor.pending.length) return this.soon()
      if (whole.version <= this.editor.version) return
      this.editor.startOver(whole)
      this.settled()
      this.read(whole.version)
    } catch { this.lost() }
  }

  // It must never come to this, and nothing is lost when it does: all that was typed is with the server.
  async startOver() {
    console.error("The text here differed from the server's; it is fetched again.")
    try { this.editor.startOver(await this.get("/text")) } catch { this.lost() }
  }

  settled() {
    if (this.out || this.stopped || !this.editor) return
    this.say(this.editor.pending.length ? "Saving …" : this.wrote || this.editor.version > this.versionValue ? "Saved" : "")
  }

  // The text as it reads, once writing pauses.
  read(version) {
    if (version <= this.shownVersion || !this.hasRenderedTarget) return
    clearTimeout(this.reading)
    this.reading = setTimeout(async () => {
      try {
        const answer = await fetch(this.urlValue + "/rendered", { cache: "no-store" })
        if (!answer.ok || answer.redirected) return
        this.renderedTarget.innerHTML = await answer.text()
        this.shownVersion = version
        if (this.hasCopyTarget && this.editor) this.copyTarget.dataset.copyTextValue = this.editor.text
      } catch { /* it is read again with the next change */ }
    }, 700)
  }

  // --- who is here

  move() {
    if (this.moving || !this.editor) return
    this.moving = setTimeout(async () => {
      this.moving = null
      this.movedAt = Date.now()
      if (this.editor && !this.out && !document.hidden) await this.post("/presence", this.editor.place()).catch(() => {})
    }, 500)
  }

  leave() {
    if (!this.editor || this.out) return
    fetch(`${this.urlValue}/presence/${this.client}`, { method: "DELETE", headers: this.headers(), keepalive: true }).catch(() => {})
  }

  people(here) {
    const seen = new Map()
    here.forEach(one => seen.set(one.person_id, one.name))
    this.hereTarget.hidden = seen.size < 2
    this.hereTarget.replaceChildren(...[...seen].map(([id, name]) => {
      const item = document.createElement("li")
      item.className = `tag peer p${id % 6}`
      item.textContent = String(id) === document.body.dataset.person ? `${name} (you)` : name
      return item
    }))
  }

  async paste(event) {
    const file = picture(event.clipboardData)
    if (!file) return
    event.preventDefault()
    this.say("Putting the picture into the appendix …")
    try {
      this.editor.insert(shown(await upload(this.appendixValue, file)))
    } catch (refused) { this.say(refused.message, true) }
  }

  // --- plumbing

  say(words, urgent = false) {
    if (!this.hasWordTarget) return
    if (this.wordTarget.textContent !== words) this.wordTarget.textContent = words
    this.wordTarget.classList.toggle("watch", urgent)
  }

  sayLost() { if (!this.stopped) this.say("Offline: your text is kept, and sent when the connection is back", true) }

  headers() { return { "Content-Type": "application/json", "X-CSRF-Token": document.querySelector("meta[name=csrf-token]").content } }

  post(path, body) {
    return fetch(this.urlValue + path, { method: "POST", headers: this.headers(), body: JSON.stringify(body), signal: AbortSignal.timeout(15000) })
  }

  async get(path) {
    const answer = await fetch(this.urlValue + path, { cache: "no-store", signal: AbortSignal.timeout(15000) })
    if (!answer.ok || answer.redirected) throw new Error(String(answer.status))
    return answer.json()
  }
}
