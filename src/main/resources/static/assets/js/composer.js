import { Controller } from "@hotwired/stimulus"
import { drop, keep, recall, tell } from "./drafts.js"

// A form that was led to the sign-in page was not accepted, though the page it got came without an error.
export function signedOut(event) {
  const response = event.detail.fetchResponse
  return response?.redirected && response.location.pathname === "/sign-in"
}

// Keeps what is being typed. Any element around forms: data-controller="composer" data-composer-key-value="incident/42".
// A draft survives a reload, a lost tab and a morph; it goes when the server has accepted the form.
export default class extends Controller {
  static values = { key: String }

  connect() {
    this.restore()
    this.on = {
      input: () => this.save(),
      change: () => this.save(),
      keydown: event => this.key(event),
      // On a phone the composer opens when it is entered. Were that at the press, the tab would have moved from under the
      // finger before it is lifted, and the first tap would choose nothing. It is entered once the tab is chosen.
      mousedown: event => { if (event.target.closest?.(".tabs label")) event.preventDefault() },
      click: event => { if (event.target.name === "tab") event.target.focus({ preventScroll: true }) },
      "turbo:submit-end": event => this.sent(event),
    }
    Object.entries(this.on).forEach(([type, listener]) => this.element.addEventListener(type, listener))
    // A refresh must not take an edit in progress away; Turbo asks before it morphs each element.
    this.keep = event => { if (this.element.contains(event.target) && (this.dirty(event.target) || event.target.matches?.(".draft"))) event.preventDefault() }
    document.addEventListener("turbo:before-morph-element", this.keep)
    this.keepAttribute = event => {
      if (this.element.contains(event.target) && ["value", "checked", "open"].includes(event.detail.attributeName)) event.preventDefault()
    }
    document.addEventListener("turbo:before-morph-attribute", this.keepAttribute)
  }

  disconnect() {
    Object.entries(this.on).forEach(([type, listener]) => this.element.removeEventListener(type, listener))
    document.removeEventListener("turbo:before-morph-element", this.keep)
    document.removeEventListener("turbo:before-morph-attribute", this.keepAttribute)
  }

  key(event) {
    if (event.key === "Enter" && (event.metaKey || event.ctrlKey) && event.target.form) {
      event.preventDefault()
      event.target.form.requestSubmit()
    }
  }

  sent(event) {
    if (!event.detail.success || signedOut(event)) return
    this.discard(event.target)
  }

  discard(form) {
    form.reset()
    form.querySelector(".draft")?.remove()
    this.save()
  }

  save() {
    const draft = {}
    this.fields().forEach(field => { if (this.differs(field)) draft[this.name(field)] = this.value(field) })
    if (Object.keys(draft).length) keep(this.store, draft)
    else drop(this.store)
  }

  restore() {
    const draft = recall(this.store)
    if (!draft) return
    const forms = new Set()
    this.fields().forEach(field => {
      const value = draft.data?.[this.name(field)]
      if (value === undefined || value === this.value(field) || this.differs(field)) return
      if (field.type === "checkbox" || field.type === "radio") field.checked = value
      else field.value = value
      if (field.form && field.matches("textarea, input:not([type=radio], [type=checkbox])")) forms.add(field.form)
    })
    forms.forEach(form => tell(form, draft.at, () => this.discard(form)))
  }

  dirty(element) { return element.matches?.("input, textarea, select") && (element === document.activeElement || this.differs(element)) }

  differs(field) {
    if (field.type === "checkbox" || field.type === "radio") return field.checked !== field.defaultChecked
    if (field.tagName === "SELECT") return [...field.options].some(option => option.selected !== option.defaultSelected) && field.selectedIndex > 0
    return field.value !== field.defaultValue
  }

  value(field) { return field.type === "checkbox" || field.type === "radio" ? field.checked : field.value }

  // Never a secret, and never the token of the page before.
  fields() {
    return [...this.element.querySelectorAll("input[name], textarea[name], select[name]")]
      .filter(field => !["hidden", "password", "file", "submit"].includes(field.type))
  }

  name(field) { return `${field.form?.getAttribute("action") ?? ""} ${field.name} ${field.type === "radio" ? field.value : ""}` }

  get store() { return this.keyValue || location.pathname }
}
