// Lists of many and forms of many fields. Both work without: every row can be picked, every field stands there.
import { Controller } from "@hotwired/stimulus"

// Rows that are picked and edited together. data-controller="rows" on the form around them.
export class rows extends Controller {
  static targets = ["row", "all", "bar", "edit", "count"]

  connect() {
    this.allTargets.forEach(box => { box.hidden = false })
    this.hint = this.hasCountTarget ? this.countTarget.textContent : ""
    // A refresh of the list must not take the choice away.
    this.keep = event => {
      if (event.detail.attributeName === "checked" && this.element.contains(event.target)) event.preventDefault()
    }
    this.keepElement = event => { if (event.target.matches?.("input[type=checkbox]") && this.element.contains(event.target)) event.preventDefault() }
    document.addEventListener("turbo:before-morph-attribute", this.keep)
    document.addEventListener("turbo:before-morph-element", this.keepElement)
    this.changed()
  }

  disconnect() {
    document.removeEventListener("turbo:before-morph-attribute", this.keep)
    document.removeEventListener("turbo:before-morph-element", this.keepElement)
  }

  all(event) {
    this.rowTargets.forEach(row => { row.checked = event.target.checked })
    this.changed()
  }

  changed() {
    if (!this.hasBarTarget) return
    const picked = this.rowTargets.filter(row => row.checked).length
    this.barTarget.classList.toggle("on", picked > 0)
    this.editTarget.disabled = picked === 0
    this.editTarget.textContent = picked > 1 ? `Edit the ${picked} selected` : "Edit the selected"
    this.countTarget.textContent = picked > 0 ? "" : this.hint
    this.allTargets.forEach(box => {
      box.checked = picked > 0 && picked === this.rowTargets.length
      box.indeterminate = picked > 0 && picked < this.rowTargets.length
    })
  }
}

// Fields that are asked for only of some types, or when another field says so. data-controller="conditions" on the form;
// the type is a select of that name, or a value. A field that is not asked for is not sent.
export class conditions extends Controller {
  static targets = ["field"]
  static values = { type: String }

  connect() {
    this.listener = () => this.apply()
    this.element.addEventListener("input", this.listener)
    this.element.addEventListener("change", this.listener)
    this.apply()
  }

  disconnect() {
    this.element.removeEventListener("input", this.listener)
    this.element.removeEventListener("change", this.listener)
  }

  apply() {
    const type = this.element.querySelector("select[name=type]")?.value ?? this.typeValue
    // A field may wait for one that is itself not asked for: until nothing changes.
    for (let again = true, rounds = 0; again && rounds < 20; rounds++) {
      again = false
      this.fieldTargets.forEach(field => {
        const asked = this.ofType(field, type) && this.saysSo(field)
        if (field.hidden !== asked) return
        field.hidden = !asked
        field.querySelectorAll("input, select, textarea").forEach(input => { input.disabled = !asked })
        again = true
      })
    }
  }

  ofType(field, type) { return !field.dataset.types || !type || field.dataset.types.split(" ").includes(type) }

  saysSo(field) {
    if (!field.dataset.if) return true
    const wanted = field.dataset.is.toLowerCase()
    return [...this.element.elements]
      .filter(input => input.name === field.dataset.if && !input.disabled)
      .filter(input => !["checkbox", "radio"].includes(input.type) || input.checked)
      .some(input => input.value.trim().toLowerCase() === wanted)
  }
}
