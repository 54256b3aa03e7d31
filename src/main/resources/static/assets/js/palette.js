import { Controller } from "@hotwired/stimulus"
import { press } from "./keys.js"

const PAUSE = 70 // ms without a key before the server is asked

// Search or do anything, on the <dialog> in the layout; anything with data-palette-open opens it. A combo box: the focus
// stays in the field, aria-activedescendant says which option Enter would take.
export default class extends Controller {
  static targets = ["input", "list", "none", "status"]

  connect() {
    this.open = event => {
      if (!event.target.closest("[data-palette-open]") || event.metaKey || event.ctrlKey) return
      event.preventDefault()
      this.show()
    }
    this.leave = () => { if (this.element.open) this.element.close() }
    document.addEventListener("click", this.open)
    document.addEventListener("turbo:before-cache", this.leave)
  }

  disconnect() {
    clearTimeout(this.timer)
    document.removeEventListener("click", this.open)
    document.removeEventListener("turbo:before-cache", this.leave)
  }

  show() {
    if (document.querySelector("dialog[open]")) return
    this.inputTarget.value = ""
    this.element.showModal()
    this.inputTarget.focus()
    this.ask()
  }

  closed() {
    clearTimeout(this.timer)
    this.asked = null
    this.listTarget.replaceChildren()
    this.found(0)
  }

  outside(event) { if (event.target === this.element) this.element.close() }

  typed() {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.ask(), PAUSE)
  }

  // One question at a time counts: the answer to an older text is thrown away.
  ask() {
    clearTimeout(this.timer)
    const text = this.inputTarget.value
    this.asked = text
    const url = new URL("/palette/options", location.href)
    url.searchParams.set("q", text)
    url.searchParams.set("at", location.pathname)
    this.answer = fetch(url, { headers: { Accept: "text/html" } })
      .then(response => response.ok ? response.text() : "")
      .catch(() => "")
      .then(html => { if (this.element.open && this.asked === text) this.list(html) })
    return this.answer
  }

  list(html) {
    this.listTarget.innerHTML = html
    const count = this.options.length
    this.found(count)
    this.choose(0)
    this.noneTarget.hidden = count > 0
    this.statusTarget.textContent = count === 0 ? "Nothing found" : count === 1 ? "1 found" : `${count} found`
  }

  found(count) {
    this.listTarget.hidden = count === 0
    this.inputTarget.setAttribute("aria-expanded", count > 0)
    if (!count) this.inputTarget.removeAttribute("aria-activedescendant")
    this.noneTarget.hidden = true
  }

  key(event) {
    if (event.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) { event.preventDefault(); this.choose(this.at + step) }
    else if (event.key === "Enter") { event.preventDefault(); this.take() }
    else if ((event.metaKey || event.ctrlKey) && event.key.toLowerCase() === "k") { event.preventDefault(); this.element.close() }
  }

  // Whoever types and presses Enter at once means what they typed, not what an older text had found.
  async take() {
    if (this.asked !== this.inputTarget.value) this.ask()
    await this.answer
    const option = this.options[this.at]
    if (option) this.go(option)
  }

  pressed(event) {
    const option = event.target.closest("[role=option]")
    if (!option || event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    event.stopPropagation()
    this.go(option)
  }

  go(option) {
    const { press: key } = option.dataset, href = option.href
    this.element.close()
    if (key && press(key)) return
    const link = document.createElement("a")
    link.href = href
    document.body.append(link)
    link.click()
    link.remove()
  }

  choose(index) {
    const options = this.options
    if (!options.length) return
    this.at = (index + options.length) % options.length
    options.forEach((option, n) => option.setAttribute("aria-selected", n === this.at))
    this.inputTarget.setAttribute("aria-activedescendant", options[this.at].id)
    options[this.at].scrollIntoView({ block: "nearest" })
  }

  get options() { return [...this.listTarget.querySelectorAll("[role=option]")] }
}
