import { Controller } from "@hotwired/stimulus"

// The outline of whys by keyboard alone. Everything here presses a link or a button that is on the page anyway.
export class whys extends Controller {
  static targets = ["row", "text"]

  connect() {
    this.keydown = event => this.key(event)
    this.element.addEventListener("keydown", this.keydown)
  }

  disconnect() {
    this.element.removeEventListener("keydown", this.keydown)
  }

  key(event) {
    if (event.target === this.textTarget_) return this.writing(event)
    if (event.target.closest("input, textarea, select, details form")) return
    const row = event.target.closest("[data-whys-target=row]")
    const direction = { ArrowUp: "up", ArrowDown: "down", ArrowLeft: "out", ArrowRight: "in" }[event.key]
    if (event.altKey && direction && row) return this.press(event, row, direction)
    if (event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === "ArrowUp" || event.key === "ArrowDown") return this.go(event, row)
    if (event.key === "u") return this.press(event, this.element, "undo")
    if (!row || event.target !== row) return
    if (event.key === "Enter") this.press(event, row, "another")
    if (event.key === ">") this.press(event, row, "why")
    if (event.key === "e") this.press(event, row, "change")
  }

  get textTarget_() {
    return this.hasTextTarget ? this.textTarget : null
  }

  // On an empty line Tab goes deeper once; a second Tab leaves the field as everywhere.
  writing(event) {
    const field = event.target
    if (event.key === "Tab" && !event.shiftKey && field.value === "" && field.form.elements.after) {
      field.value = "> "
      event.preventDefault()
    }
    if (event.key === "ArrowUp" && field.value === "") this.go(event, this.element.querySelector("#write"))
  }

  go(event, from) {
    const rows = [...this.element.querySelectorAll("[data-whys-target=row], #write")]
    const at = rows.indexOf(from)
    const to = rows[at < 0 ? 0 : at + (event.key === "ArrowUp" ? -1 : 1)]
    if (!to) return
    event.preventDefault()
    ;(to.id === "write" ? this.textTarget : to).focus()
  }

  press(event, where, what) {
    const control = where.querySelector(`[data-whys-do=${what}]`)
    if (!control) return
    event.preventDefault()
    control.click()
  }
}

// Names of factors while somebody types one. The browser shows the list.
export class factors extends Controller {
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
    if (!typed.trim()) return
    try {
      const answer = await fetch(`/factors/suggestions?text=${encodeURIComponent(typed.trim())}`, { headers: { Accept: "application/json" } })
      if (!answer.ok || this.element.value !== typed) return
      this.element.list?.replaceChildren(...(await answer.json()).map(found => {
        const option = document.createElement("option")
        option.value = found.value
        option.label = `${found.value}: ${found.label} (${typed.trim()})`
        return option
      }))
    } catch { /* nothing is suggested; what is typed stands */ }
  }
}
