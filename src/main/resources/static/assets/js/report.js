import { Controller } from "@hotwired/stimulus"

const AGAIN = 2000, SILENCE = 6000

// A report that several write at once: one line for all of its sections. Hears what is written in each and tells it to
// the section's own controller (section.js); shows in the outline who is where.
// data-controller="report" data-report-url-value="/incidents/7/report" data-report-beat-value="12"
export default class extends Controller {
  static targets = ["all", "crowd"]
  static values = { url: String, beat: Number }

  connect() {
    this.beat = this.beatValue
    this.heard = Date.now()
    this.there = new Map()
    this.listen()
    this.watch = setInterval(() => this.check(), 1000)
    this.online = () => this.again()
    this.offline = () => this.line(false)
    addEventListener("online", this.online)
    addEventListener("offline", this.offline)
    this.allTargets.forEach(button => { button.hidden = false })
  }

  disconnect() {
    clearInterval(this.watch)
    clearTimeout(this.looking)
    removeEventListener("online", this.online)
    removeEventListener("offline", this.offline)
    this.source?.close()
  }

  get sections() { return [...this.element.querySelectorAll("[data-controller~=section]")] }

  // Every section becomes an editor, or all of them close.
  all(event) {
    const open = event.currentTarget.getAttribute("aria-pressed") !== "true"
    event.currentTarget.setAttribute("aria-pressed", String(open))
    event.currentTarget.textContent = open ? "Done writing" : "Write"
    this.sections.forEach(section => this.tell(section, open ? "open" : "close"))
    if (open) this.tell(this.sections[0], "focus")
  }

  tell(section, what, detail) { section?.dispatchEvent(new CustomEvent(`section:${what}`, { detail })) }

  listen() {
    const url = new URL(this.urlValue + "/live", location.href)
    url.searchParams.set("after", this.beat)
    const source = this.source = new EventSource(url)
    source.addEventListener("open", () => this.alive())
    source.addEventListener("beat", () => this.alive())
    source.addEventListener("message", event => {
      this.alive()
      this.beat = Number(event.lastEventId) || this.beat
      JSON.parse(event.data).forEach(one => this.hear(one))
    })
    source.addEventListener("error", () => {
      if (source.readyState !== EventSource.CLOSED) return
      clearTimeout(this.looking)
      this.looking = setTimeout(() => this.again(), AGAIN)
    })
  }

  again() {
    this.source?.close()
    this.listen()
  }

  alive() {
    this.heard = Date.now()
    this.line(true)
  }

  check() {
    if (document.hidden || Date.now() - this.heard < SILENCE) return
    this.line(false)
    this.heard = Date.now()
    this.again()
  }

  line(up) {
    if (this.up === up) return
    this.up = up
    this.sections.forEach(section => this.tell(section, "line", up))
  }

  hear({ section, news }) {
    if (!section) return dispatchEvent(new CustomEvent("report:beside"))
    this.tell(this.sections.find(one => one.dataset.sectionKeyValue === section), "news", news)
    this.there.set(section, news.here)
    this.outline(section, news.here)
    this.crowd()
  }

  outline(section, here) {
    const link = this.element.querySelector(`nav.out a[href="#${CSS.escape(section)}"]`)
    if (!link) return
    link.querySelectorAll(".peers").forEach(old => old.remove())
    const names = new Map(here.map(one => [one.person_id, one.name]))
    if (!names.size) return
    const peers = document.createElement("span"), said = document.createElement("span")
    peers.className = "peers"
    names.forEach((name, id) => {
      const face = document.createElement("span")
      face.className = `peer p${id % 6}`
      face.setAttribute("aria-hidden", "true")
      face.textContent = name.split(/\s+/).map(word => [...word][0]).slice(0, 2).join("")
      face.title = name
      peers.append(face)
    })
    said.className = "hidden"
    said.textContent = `, ${[...names.values()].join(", ")} here`
    peers.append(said)
    link.append(peers)
  }

  crowd() {
    if (!this.hasCrowdTarget) return
    const names = new Map([...this.there.values()].flat().map(one => [one.person_id, one.name]))
    names.delete(Number(document.body.dataset.person))
    this.crowdTarget.textContent = names.size ? `${[...names.values()].join(", ")} ${names.size === 1 ? "is" : "are"} writing` : ""
  }
}
