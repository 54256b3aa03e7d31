// Words of an original that somebody marks, with the mouse, a finger or the keys, are offered to be redacted: the offer
// stands at the end of what is marked, and leads to the form that is there without it. data-controller="redact" on the
// original, with the targets "prose" and "form".
import { Controller } from "@hotwired/stimulus"

const WORD = /[\p{L}\p{N}_-]/u, LONGEST = 500

export class redact extends Controller {
  static targets = ["prose", "form"]

  connect() {
    this.changed = () => { clearTimeout(this.timer); this.timer = setTimeout(() => this.offer(), 120) }
    document.addEventListener("selectionchange", this.changed)
  }

  disconnect() {
    clearTimeout(this.timer)
    this.button?.remove()
    document.removeEventListener("selectionchange", this.changed)
  }

  offer() {
    const selection = document.getSelection()
    const range = selection.rangeCount && !selection.isCollapsed ? selection.getRangeAt(0) : null
    const mine = range && this.proseTarget.contains(range.commonAncestorContainer)
    const words = mine ? whole(range) : ""
    if (!words || words.length > LONGEST) return this.away()
    this.button ??= this.made()
    const one = block(range.startContainer) === block(range.endContainer)
    this.words = words
    this.button.disabled = !one
    this.button.textContent = one ? `Redact “${words.length > 40 ? `${words.slice(0, 40).trim()}…` : words}”` : "Mark words of one paragraph"
    this.place(range)
  }

  made() {
    const button = document.createElement("button")
    button.type = "button"
    button.className = "redact-this primary small"
    // What is marked stays marked while the button is pressed.
    button.addEventListener("pointerdown", event => event.preventDefault())
    button.addEventListener("click", () => this.take())
    this.proseTarget.after(button)
    return button
  }

  place(range) {
    const at = [...range.getClientRects()].at(-1) ?? range.getBoundingClientRect(), home = this.element.getBoundingClientRect()
    this.button.hidden = false
    this.button.style.top = `${at.bottom - home.top + 6}px`
    this.button.style.left = `${Math.max(8, Math.min(at.right - home.left - this.button.offsetWidth, home.width - this.button.offsetWidth - 8))}px`
  }

  away() { if (this.button && document.activeElement !== this.button) this.button.hidden = true }

  take() {
    const form = this.formTarget
    form.closest("details").open = true
    form.elements.words.value = this.words
    form.elements.instead.focus()
    form.scrollIntoView({ block: "nearest" })
    this.button.hidden = true
  }
}

// The words as one reads them; half a word that was marked is the word.
function whole(range) {
  const wider = range.cloneRange()
  const { startContainer: from, endContainer: to } = range
  if (!range.toString().trim()) return ""
  if (from.nodeType === Node.TEXT_NODE) {
    let start = range.startOffset
    while (start > 0 && WORD.test(from.data[start - 1]) && WORD.test(from.data[start] ?? "")) start--
    wider.setStart(from, start)
  }
  if (to.nodeType === Node.TEXT_NODE) {
    let end = range.endOffset
    while (end > 0 && end < to.data.length && WORD.test(to.data[end - 1]) && WORD.test(to.data[end])) end++
    wider.setEnd(to, end)
  }
  return wider.toString().replace(/\s+/g, " ").trim()
}

function block(node) { return (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement).closest("p, li, td, th, h1, h2, h3, h4, h5, h6, pre, blockquote") }
