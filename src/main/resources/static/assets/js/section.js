import Writing from "./document.js"
import { shown, upload } from "./paste.js"

const LONGEST = 200000, HERE = 15000

// One section of a report. It reads as text until somebody opens it; then it is an editor that others write in, too. What
// they write while it is closed is shown as it comes. Without this the link leads to a form that merges as well.
// data-controller="section" data-section-key-value="summary" data-section-url-value="…/sections/summary"
export default class extends Writing {
  static targets = ["read", "box", "place", "picture", "alt", "entry", "ask", "rendered", "word", "here", "edit"]
  static values = { key: String, label: String, few: Boolean }

  connect() {
    this.fresh()
    this.shownVersion = -1
    this.beat = 0
    this.on = {
      "section:news": event => this.hear(event.detail),
      "section:line": event => this.line(event.detail),
      "section:open": () => this.begin(),
      "section:focus": () => this.open(),
      "section:close": () => this.close(),
      focusin: event => { if (event.target === this.editor?.host) this.move() },
      focusout: event => { if (event.target === this.editor?.host) this.leave() },
    }
    Object.entries(this.on).forEach(([type, heard]) => this.element.addEventListener(type, heard))
    this.watch = setInterval(() => this.check(), 1000)
    this.leaving = () => this.leave()
    addEventListener("pagehide", this.leaving)
  }

  disconnect() {
    clearInterval(this.watch)
    for (const timer of [this.sending, this.moving, this.reading]) clearTimeout(timer)
    Object.entries(this.on).forEach(([type, heard]) => this.element.removeEventListener(type, heard))
    removeEventListener("pagehide", this.leaving)
    this.leave()
    this.editor?.destroy()
    this.editor = null
  }

  // A name of its own for each time it is opened: its numbers begin anew.
  fresh() {
    this.client = `${document.body.dataset.person}.` + [...crypto.getRandomValues(new Uint8Array(12))].map(byte => byte.toString(16).padStart(2, "0")).join("")
  }

  edit(event) {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    this.open()
  }

  async open() {
    await this.begin()
    this.editor?.view.focus()
  }

  begin() { return this.opening ??= this.opened() }

  async opened() {
    if (!this.hasBoxTarget) return
    this.boxTarget.hidden = false
    this.say("Opening the editor …")
    try {
      const [{ Editor }] = await Promise.all([import("./coedit.js"), this.placeEarlier()])
      const whole = await this.whole()
      if (!this.element.isConnected) return
      this.editor = new Editor(null, whole, {
        label: `${this.labelValue}, in Markdown. Escape leaves it.`,
        client: this.client,
        longest: LONGEST,
        changed: () => { this.kept(); this.soon() },
        moved: () => this.move(),
        refused: words => this.say(words),
        pasted: event => this.taken(event, event.clipboardData),
        dropped: event => this.taken(event, event.dataTransfer),
      })
      Object.assign(this.editor.host.dataset, { wording: "report", wordingIncident: this.urlValue.match(/\d+/)?.[0] ?? "" })
      this.placeTarget.replaceChildren(this.editor.host)
      this.readTarget.classList.add("beneath")
      this.editTargets.forEach(link => { link.hidden = true })
      this.versionValue = whole.version
      this.say("")
    } catch (failed) {
      this.opening = null
      this.boxTarget.hidden = true
      location.href = `${this.urlValue}/edit`
    }
  }

  async whole() {
    const answer = await this.post("/text", {})
    if (!answer.ok || answer.redirected) throw new Error(String(answer.status))
    return answer.json()
  }

  get(path) { return path === "/text" ? this.whole() : super.get(path) }

  // What is typed and not sent yet keeps it open.
  async close() {
    await this.opening
    if (!this.editor) return
    if (this.editor.pending.length) {
      await this.push()
      if (this.editor.pending.length) return this.say("It stays open until what you typed is sent.", true)
    }
    this.leave()
    this.editor.destroy()
    this.editor = null
    this.opening = null
    this.stopped = false
    this.fresh()
    this.boxTarget.hidden = true
    this.readTarget.classList.remove("beneath")
    this.editTargets.forEach(link => { link.hidden = false })
    this.shownVersion = -1
    this.read(0, 0)
    this.editTargets[0]?.focus()
  }

  line(up) {
    if (up) { this.alive(); this.push(); this.settled() }
    else if (this.editor) this.lost()
  }

  lost() {
    this.out = true
    if (this.editor) this.sayLost()
  }

  check() {
    if (this.editor && this.focused && Date.now() - (this.movedAt ?? 0) > HERE) this.move()
  }

  get focused() { return this.editor && document.activeElement === this.editor.host }

  // Only where one writes: an open editor that nobody is in says nothing of its reader.
  move() { if (this.focused) super.move() }

  async hear(news) {
    this.people(news.here ?? [])
    if (this.editor) return super.hear(news)
    this.read(news.version)
  }

  people(here) {
    if (!this.hasHereTarget) return
    const names = new Map(here.filter(one => String(one.person_id) !== document.body.dataset.person).map(one => [one.person_id, one.name]))
    this.hereTarget.hidden = !names.size
    this.hereTarget.replaceChildren(...[...names].map(([id, name]) => {
      const item = document.createElement("li")
      item.className = `tag peer p${id % 6}`
      item.textContent = `${name} is here`
      return item
    }))
  }

  leave() {
    clearTimeout(this.moving)
    this.moving = null
    super.leave()
  }

  block(event) {
    const key = event.currentTarget.value
    event.currentTarget.value = ""
    if (key) this.editor?.insertLine(`{{${key}}}`)
    this.editor?.view.focus()
  }

  // --- pictures: asked what they show before they are sent

  chosen(event) {
    this.taken(event, event.currentTarget)
    event.currentTarget.value = ""
  }

  taken(event, from) {
    const file = [...from?.files ?? []][0]
    if (!file) return
    event.preventDefault()
    if (this.fewValue) return this.say("This report is for few readers, and everybody who sees the incident sees its pictures: put in a link instead.", true)
    this.file = file
    this.askTarget.hidden = false
    this.altTarget.value = ""
    this.entryTarget.value = ""
    this.altTarget.focus()
  }

  async put() {
    const words = this.altTarget.value.trim()
    if (!words) { this.altTarget.setAttribute("aria-invalid", "true"); return this.altTarget.focus() }
    this.altTarget.removeAttribute("aria-invalid")
    this.say("Putting it into the appendix …")
    try {
      const item = await upload(this.appendixValue, this.file, { title: words, of_seq: this.entryTarget.value.trim() })
      const cited = this.entryTarget.value.trim() ? ` [${this.entryTarget.value.trim()}]` : ""
      this.editor.insertLine((item.kind === "picture" ? shown(item) : shown(item).slice(1)) + cited)
      this.forget()
      this.say("")
    } catch (refused) { this.say(refused.message, true) }
  }

  keys(event) {
    if (event.key === "Enter") { event.preventDefault(); this.put() }
    if (event.key === "Escape") this.forget()
  }

  forget() {
    this.file = null
    this.askTarget.hidden = true
    this.editor?.view.focus()
  }

  // As it reads, once writing pauses.
  read(version, pause = 700) {
    if (version <= this.shownVersion) return
    clearTimeout(this.reading)
    this.reading = setTimeout(async () => {
      try {
        const answer = await fetch(this.urlValue + "/rendered", { cache: "no-store" })
        if (!answer.ok || answer.redirected) return
        this.readTarget.innerHTML = await answer.text() || `<p class="ask"></p>`
        this.shownVersion = version
      } catch { /* it is read again with the next change */ }
    }, pause)
  }
}
