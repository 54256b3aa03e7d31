import { Controller } from "@hotwired/stimulus"

const PAUSE = 80

// Completes what is typed into a text: data-controller="suggest" data-suggest-url-value="/incidents/42/suggestions" on a
// textarea. The server reads the text up to the caret and answers options; each says what it puts in place of the word
// before the caret. The focus stays in the text; arrows choose, Enter or Tab take, Escape closes.
export default class extends Controller {
  static values = { url: String, commands: Boolean }

  connect() {
    this.list = document.createElement("div")
    this.list.id = `${this.element.id}-suggestions`
    this.list.className = "suggestions panel"
    this.list.setAttribute("role", "listbox")
    this.list.setAttribute("aria-label", "Suggestions")
    this.list.dataset.turboTemporary = ""
    this.list.hidden = true
    this.element.after(this.list)
    this.describe()
    this.on = { "turbo:morph-element": () => this.describe(), input: () => this.soon(), keydown: event => this.key(event), blur: () => this.close(), click: () => this.close() }
    Object.entries(this.on).forEach(([type, listener]) => this.element.addEventListener(type, listener))
    this.press = event => { event.preventDefault(); const option = event.target.closest("[role=option]"); if (option) this.take(option) }
    this.list.addEventListener("mousedown", this.press)
    this.keep = event => { if (event.target === this.list) event.preventDefault() }
    document.addEventListener("turbo:before-morph-element", this.keep)
  }

  disconnect() {
    clearTimeout(this.timer)
    Object.entries(this.on).forEach(([type, listener]) => this.element.removeEventListener(type, listener))
    document.removeEventListener("turbo:before-morph-element", this.keep)
    this.list.remove()
  }

  // A push that morphs the page takes away what the server did not say.
  describe() {
    this.element.setAttribute("aria-autocomplete", "list")
    this.element.setAttribute("aria-controls", this.list.id)
    this.element.autocomplete = "off"
  }

  soon() {
    clearTimeout(this.timer)
    const before = this.before
    if (!this.wanted(before)) return this.close()
    this.timer = setTimeout(() => this.ask(before), PAUSE)
  }

  // Plain prose asks nobody anything.
  wanted(before) { return /(^|[\s(])@[\w.-]*$/.test(before) || this.commandsValue && /^\s*\/[^/\n]*$/.test(before) }

  async ask(before) {
    const url = new URL(this.urlValue, location.href)
    url.searchParams.set("text", before.slice(-500))
    url.searchParams.set("commands", this.commandsValue)
    let html = ""
    try { const response = await fetch(url, { headers: { Accept: "text/html" } }); html = response.ok ? await response.text() : "" } catch { /* no suggestion, then */ }
    if (before !== this.before || document.activeElement !== this.element) return
    this.list.innerHTML = html
    const any = this.options.length > 0
    this.list.hidden = !any
    if (!any) return this.close()
    // Above the text, or below where there is no room above.
    this.list.classList.toggle("below", this.element.getBoundingClientRect().top < 420 && innerHeight - this.element.getBoundingClientRect().bottom > 300)
    this.options.forEach((option, n) => { option.id = `${this.list.id}-${n}` })
    this.choose(0)
  }

  key(event) {
    if (this.list.hidden || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) this.choose(this.at + step)
    else if ((event.key === "Enter" || event.key === "Tab") && !event.shiftKey) this.take(this.options[this.at])
    else if (event.key === "Escape") this.close()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  take(option) {
    if (option.dataset.href) { location.assign(option.dataset.href); return }
    const caret = this.element.selectionStart, before = this.before
    const begin = caret - before.match(/\S*$/)[0].length
    this.element.setRangeText(option.dataset.insert, begin, caret, "end")
    this.close()
    this.element.dispatchEvent(new Event("input", { bubbles: true }))
  }

  choose(index) {
    const options = this.options
    this.at = (index + options.length) % options.length
    options.forEach((option, n) => option.setAttribute("aria-selected", n === this.at))
    this.element.setAttribute("aria-activedescendant", options[this.at].id)
    options[this.at].scrollIntoView({ block: "nearest" })
  }

  close() {
    clearTimeout(this.timer)
    this.list.hidden = true
    this.list.replaceChildren()
    this.element.removeAttribute("aria-activedescendant")
  }

  get before() { return this.element.value.slice(0, this.element.selectionStart) }

  get options() { return [...this.list.querySelectorAll("[role=option]")] }
}
