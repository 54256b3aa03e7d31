// Keeps the place in a timeline for whoever curates it with the keys: after a change the focus is where it was, or on what was
// changed; Enter on a moment opens it, and in the title of a group it groups. data-controller="curation" on the form.
import { Controller } from "@hotwired/stimulus"

const KEPT = "curation-place"

export class curation extends Controller {
  connect() {
    this.down = event => this.key(event)
    this.keep = () => this.keepAt(this.at())
    this.opened = event => { if (event.target.closest(".moment a.go")) this.keepAt(this.rows.indexOf(event.target.closest(".moment").querySelector("[data-row]"))) }
    this.element.addEventListener("keydown", this.down)
    this.element.addEventListener("submit", this.keep)
    this.element.addEventListener("click", this.opened)
    this.undo = document.querySelector("form[data-curation-undo]")
    this.undo?.addEventListener("submit", this.keep)
    this.back()
  }

  disconnect() {
    this.element.removeEventListener("keydown", this.down)
    this.element.removeEventListener("submit", this.keep)
    this.element.removeEventListener("click", this.opened)
    this.undo?.removeEventListener("submit", this.keep)
  }

  get rows() { return [...this.element.querySelectorAll("[data-row]")] }

  // What answers a form loses the part of an address after its #, so the place goes along here.
  keepAt(at) { sessionStorage.setItem(KEPT, JSON.stringify({ path: location.pathname, at })) }

  // The first that is chosen, else where the focus is or was last.
  at() {
    const rows = this.rows, chosen = rows.findIndex(row => row.checked)
    return chosen >= 0 ? chosen : Math.max(0, rows.indexOf(document.activeElement), this.last ?? 0)
  }

  back() {
    const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? "null"), rows = this.rows
    sessionStorage.removeItem(KEPT)
    const named = location.hash && document.getElementById(location.hash.slice(1))?.querySelector("[data-row]")
    const row = named || (kept?.path === location.pathname ? rows[Math.min(kept.at, rows.length - 1)] : null)
    if (!row) return
    row.focus()
    row.scrollIntoView({ block: "nearest" })
  }

  key(event) {
    const row = event.target
    if (!row.matches("[data-row]")) return
    this.last = this.rows.indexOf(row)
    if (event.key !== "Enter" || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    row.closest(".moment").querySelector("a.go")?.click()
  }
}
