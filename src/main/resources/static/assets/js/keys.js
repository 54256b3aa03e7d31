import { Controller } from "@hotwired/stimulus"

const SEQUENCE = 1500 // how long a g waits for the letter after it

// On <body>. Anything with data-key="d" is pressed by that key, with data-key="g i" by two keys in a row; data-key-label
// says it in the list that ? opens. data-key-always: also while it is not to be seen. j and k go through [data-row].
export default class extends Controller {
  connect() {
    this.on = {
      keydown: event => this.down(event),
      click: event => { if (event.target.closest("[data-keys-open]")) this.help(event) },
    }
    Object.entries(this.on).forEach(([type, listener]) => document.addEventListener(type, listener))
  }

  disconnect() {
    clearTimeout(this.timer)
    Object.entries(this.on).forEach(([type, listener]) => document.removeEventListener(type, listener))
  }

  down(event) {
    if (event.isComposing || event.defaultPrevented) return
    if ((event.metaKey || event.ctrlKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "k") return this.act(event, find("/"))
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (typing(event.target)) { if (event.key === "Escape") event.target.blur(); return }
    if (this.element.dataset.singleKeys !== "off") this.single(event)
  }

  single(event) {
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
    const pressed = this.begun ? `${this.begun} ${key}` : key
    this.begin(null)
    if (key === "?") return this.help(event)
    if (key === "j" || key === "k") return this.step(event, key === "j" ? 1 : -1)
    if (event.repeat) return
    if (key === "g" && pressed === "g") return this.begin("g")
    this.act(event, find(pressed))
  }

  begin(key) {
    clearTimeout(this.timer)
    this.begun = key
    if (key) this.timer = setTimeout(() => { this.begun = null }, SEQUENCE)
  }

  act(event, element) {
    if (!element || document.querySelector("dialog[open]")) return
    event.preventDefault()
    use(element)
  }

  // The next of a list, from where the focus is; the first one when it is nowhere in it.
  step(event, by) {
    if (document.querySelector("dialog[open]")) return
    const rows = [...document.querySelectorAll("[data-row]")].filter(row => row.checkVisibility())
    if (!rows.length) return
    event.preventDefault()
    const at = rows.indexOf(document.activeElement)
    const next = rows[at < 0 ? (by > 0 ? 0 : rows.length - 1) : Math.max(0, Math.min(rows.length - 1, at + by))]
    next.focus()
    next.scrollIntoView({ block: "nearest" })
  }

  help(event) {
    const dialog = document.getElementById("keys")
    if (!dialog || document.querySelector("dialog[open]")) return
    event.preventDefault()
    const labels = new Map()
    ;[...document.querySelectorAll("[data-key]")].filter(usable).forEach(element => {
      if (!labels.has(element.dataset.key)) labels.set(element.dataset.key, element.dataset.keyLabel || element.getAttribute("aria-label") || element.textContent.trim())
    })
    const rows = [...labels].sort(([one], [other]) => one.length - other.length)
    if (document.querySelector("[data-row]")) rows.push(["j k", "Next and previous in the list"])
    rows.push(["⌘K", "Search or do anything, or Ctrl and K"], ["⌘/Ctrl ↵", "Send what is being written"], ["Esc", "Leave a field"], ["?", "These keys"])
    dialog.querySelector("dl").replaceChildren(...rows.flatMap(([key, label]) => {
      const dt = document.createElement("dt"), dd = document.createElement("dd")
      key.split(" ").forEach(one => { const kbd = document.createElement("kbd"); kbd.textContent = one; dt.append(kbd, " ") })
      dd.textContent = label
      return [dt, dd]
    }))
    dialog.showModal()
  }
}

// Presses what has this key on the page, as the palette does; answers whether there was anything.
export function press(key) {
  const element = find(key)
  if (element) use(element)
  return Boolean(element)
}

function find(key) { return [...document.querySelectorAll("[data-key]")].find(element => element.dataset.key.toLowerCase() === key && usable(element)) }

function usable(element) { return element.dataset.keyAlways !== undefined || element.checkVisibility() }

function use(element) {
  if (element.matches("input:not([type=radio], [type=checkbox]), textarea, select")) { element.focus(); element.select?.(); return }
  element.click()
  // A tab that was opened by its key leads into its text.
  if (element.matches("input[type=radio]")) element.closest(".composer")?.querySelector(`[data-tab="${element.value}"] :is(textarea, select, input:not([type=hidden]))`)?.focus()
}

function typing(element) {
  return element.isContentEditable || element.matches?.("textarea, select, input:not([type=checkbox], [type=radio], [type=button], [type=submit])")
}
