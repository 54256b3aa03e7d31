// Reads along while somebody writes: words that blame are underlined, and a list beside asks what would tell the reader
// more. It never stands in the way. For any <textarea data-wording="report|action|follow_up" data-wording-incident="7">, for an
// <input> that says so, and for an editor of coedit.js that took the place of such a field.
const PAUSE = 500, SEEN = "wording-dismissed"

const readers = new WeakMap()

function begin() {
  document.querySelectorAll("textarea[data-wording], input[data-wording], .editor-host[data-wording]").forEach(element => {
    if (readers.has(element)) return readers.get(element).stay()
    if (element.closest("[hidden]")) return
    readers.set(element, new Reader(element, element.writing ? new Mirror(element) : element.matches("input") ? new Line(element) : new Field(element)))
  })
}

// A field of one line: what the list beside says is enough, nothing is underlined.
class Line {
  constructor(area) { this.area = this.after = area }

  get text() { return this.area.value }

  changed(listener) { this.area.addEventListener("input", listener) }

  clear() { /* nothing is underlined */ }

  show() { /* nothing is underlined */ }

  go(one) {
    this.area.focus()
    this.area.setSelectionRange(one.start, one.end)
  }
}

// A field: a second layer of the same text lies over it, with nothing to be seen but the underlines.
class Field extends Line {
  constructor(area) {
    super(area)
    const earlier = area.closest(".wording-field")
    const box = earlier ?? document.createElement("div"), scroll = area.scrollTop, active = document.activeElement === area
    box.className = "wording-field"
    this.under = document.createElement("div")
    this.under.className = "wording-under"
    this.under.setAttribute("aria-hidden", "true")
    if (!earlier) area.before(box)
    box.append(area, this.under)
    if (active) area.focus({ preventScroll: true })
    area.scrollTop = scroll
    const look = getComputedStyle(area)
    for (const name of ["font", "letterSpacing", "lineHeight", "padding", "textIndent", "tabSize"]) this.under.style[name] = look[name]
    area.addEventListener("scroll", () => { this.under.scrollTop = area.scrollTop })
    this.after = box
  }

  // Underlines go away where one types and come back with the next reading.
  clear() { this.under.replaceChildren() }

  show(findings) {
    const parts = [], text = this.area.value
    let at = 0
    findings.forEach(one => {
      const mark = document.createElement("mark")
      mark.textContent = text.slice(one.start, one.end)
      parts.push(text.slice(at, one.start), mark)
      at = one.end
    })
    this.under.replaceChildren(...parts, text.slice(at) + "\n")
    this.under.style.paddingRight = `${parseFloat(getComputedStyle(this.area).paddingRight) + this.area.offsetWidth - this.area.clientWidth - 2}px`
    this.under.style.maxHeight = `${this.area.offsetHeight}px`
    this.under.scrollTop = this.area.scrollTop
  }
}

// An editor of coedit.js; CodeMirror is there already, so nothing is fetched that was not needed.
class Mirror {
  constructor(host) {
    this.editor = host.writing
    this.after = host
    this.listeners = []
    this.ready = import("./wording-editor.js").then(({ underlines }) => {
      this.marks = underlines(this.editor.view, () => this.listeners.forEach(listener => listener()))
    })
  }

  get text() { return this.editor.text }

  changed(listener) { this.listeners.push(listener) }

  clear() { /* the editor moves its underlines with the text */ }

  async show(findings) {
    await this.ready
    this.marks.show(findings)
  }

  go(one) {
    this.editor.view.focus()
    this.editor.view.dispatch({ selection: { anchor: one.start, head: one.end }, scrollIntoView: true })
  }
}

class Reader {
  constructor(element, place) {
    this.element = element
    this.place = place
    this.list = document.createElement("section")
    this.list.className = "wording"
    this.list.dataset.live = ""
    this.list.hidden = true
    this.list.setAttribute("aria-label", "Wording")
    this.list.innerHTML = `<header><h2>Wording</h2><span class="small muted" role="status"></span></header><ol></ol>`
    this.word = this.list.querySelector("[role=status]")
    place.after.after(this.list)
    place.changed(() => this.soon())
    this.read()
  }

  // A page that is refreshed in place does not know of the list.
  stay() {
    if (!this.list.isConnected) this.place.after.after(this.list)
  }

  soon() {
    this.place.clear()
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.read(), PAUSE)
  }

  // A later text is never told of an earlier one's findings.
  async read() {
    const text = this.place.text
    this.asked?.abort()
    if (!text.trim()) return this.show([])
    this.asked = new AbortController()
    const { wording, wordingIncident } = this.element.dataset
    const context = { kind: wording || "report", ...wordingIncident && { incident: Number(wordingIncident) } }
    try {
      const answer = await fetch("/api/v1/wording-checks", {
        method: "POST", signal: this.asked.signal, body: JSON.stringify({ text, context }),
        headers: { "Content-Type": "application/json", "X-CSRF-Token": document.querySelector("meta[name=csrf-token]").content },
      })
      if (answer.ok && !answer.redirected && this.place.text === text) this.show((await answer.json()).findings)
    } catch { /* advice that does not come is not missed */ }
  }

  show(found) {
    const seen = dismissed(), findings = found.filter(one => !seen.has(this.name(one)))
    this.findings = findings
    this.place.show(findings)
    this.list.querySelector("ol").replaceChildren(...findings.map(one => this.item(one)))
    const words = findings.length === 0 ? "" : findings.length === 1 ? "one question, as advice" : `${findings.length} questions, as advice`
    if (this.word.textContent !== words) this.word.textContent = words
    this.list.hidden = findings.length === 0
  }

  item(one) {
    const item = document.createElement("li"), row = document.createElement("div"), there = document.createElement("button"), away = document.createElement("button"), question = document.createElement("p")
    row.className = "row wrap"
    there.type = away.type = "button"
    there.className = "there"
    there.textContent = one.words.length > 80 ? one.words.slice(0, 79) + "…" : one.words
    there.title = "Go there"
    there.addEventListener("click", () => this.place.go(one))
    away.className = "small away"
    away.textContent = "Dismiss"
    away.setAttribute("aria-label", `Dismiss "${one.words}"`)
    away.addEventListener("click", () => this.dismiss(one))
    question.textContent = one.question
    row.append(there, away)
    item.append(row, question)
    return item
  }

  // The keyboard stays in the list.
  dismiss(one) {
    const at = this.findings.indexOf(one), seen = dismissed()
    seen.add(this.name(one))
    try { localStorage.setItem(SEEN, JSON.stringify([...seen].slice(-500))) } catch { this.findings.splice(at, 1) }
    this.show(this.findings)
    const buttons = this.list.querySelectorAll(".away")
    if (buttons.length) buttons[Math.min(at, buttons.length - 1)].focus()
    else this.place.go({ start: one.end, end: one.end })
  }

  name(one) { return `${location.pathname} ${one.rule} ${one.words.toLowerCase()}` }
}

function dismissed() {
  try { return new Set(JSON.parse(localStorage.getItem(SEEN) ?? "[]")) } catch { return new Set() }
}

// A page that is kept for going back is kept as it came.
addEventListener("turbo:before-cache", () => document.querySelectorAll("section.wording[data-live], .wording-under").forEach(one => one.remove()))
addEventListener("turbo:load", begin)
addEventListener("turbo:frame-load", begin)
addEventListener("turbo:render", begin)
// An editor takes the place of its field some time after the page is there.
new MutationObserver(changes => { if (changes.some(one => one.addedNodes.length)) begin() }).observe(document.documentElement, { childList: true, subtree: true })
