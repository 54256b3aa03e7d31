import { Controller } from "@hotwired/stimulus"

// Services of the catalog while somebody types names with commas between. data-controller="services" on an input with a
// list of its own. The browser shows the list; we only keep it to what fits after the last comma.
export default class extends Controller {
  connect() {
    this.input = () => {
      clearTimeout(this.timer)
      this.timer = setTimeout(() => this.ask(), 120)
    }
    this.element.addEventListener("input", this.input)
  }

  disconnect() {
    clearTimeout(this.timer)
    this.element.removeEventListener("input", this.input)
  }

  async ask() {
    const typed = this.element.value
    const last = typed.slice(typed.lastIndexOf(",") + 1)
    const before = typed.slice(0, typed.length - last.length)
    if (!last.trim()) return
    let found = []
    try {
      const answer = await fetch(`/catalog/suggestions?text=${encodeURIComponent(last.trim())}`, { headers: { Accept: "application/json" } })
      if (answer.ok) found = await answer.json()
    } catch { return /* nothing is suggested; what is typed stands */ }
    if (this.element.value !== typed) return
    const lead = before ? `${before.trimEnd()} ` : ""
    this.element.list?.replaceChildren(...found.map(service => {
      const option = document.createElement("option")
      option.value = lead + service.value
      // the words typed are part of the label, so that an alias is found, too
      option.label = `${service.label} (${last.trim()})`
      return option
    }))
  }
}
