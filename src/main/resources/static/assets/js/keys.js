import { Controller } from "@hotwired/stimulus"

// On <body>. Anything with data-key="d" is pressed by that key; data-key-label says it in the list that ? opens.
export default class extends Controller {
  connect() {
    this.listener = event => this.press(event)
    document.addEventListener("keydown", this.listener)
  }

  disconnect() { document.removeEventListener("keydown", this.listener) }

  press(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) {
      if ((event.metaKey || event.ctrlKey) && event.key === "k") this.act(event, this.find("/"))
      return
    }
    if (this.typing(event.target)) {
      if (event.key === "Escape") event.target.blur()
      return
    }
    if (event.key === "?") return this.help(event)
    this.act(event, this.find(event.key.toLowerCase()))
  }

  find(key) {
    return [...document.querySelectorAll("[data-key]")].find(e => e.dataset.key.toLowerCase() === key && e.checkVisibility())
  }

  act(event, element) {
    if (!element || document.querySelector("dialog[open]")) return
    event.preventDefault()
    if (element.matches("input:not([type=radio], [type=checkbox]), textarea, select")) { element.focus(); element.select?.() }
    else { element.click(); this.follow(element) }
  }

  // A tab that was opened by its key leads into its text.
  follow(element) {
    if (element.matches("input[type=radio]")) element.closest(".composer")?.querySelector(`[data-tab="${element.value}"] :is(textarea, input:not([type=hidden]))`)?.focus()
  }

  help(event) {
    const dialog = document.getElementById("keys")
    if (!dialog || dialog.open) return
    event.preventDefault()
    const rows = [...document.querySelectorAll("[data-key]")]
      .filter(element => element.checkVisibility())
      .map(element => [element.dataset.key, element.dataset.keyLabel || element.getAttribute("aria-label") || element.textContent.trim()])
    rows.push(["⌘/Ctrl ↵", "Send what is being written"], ["Esc", "Leave a field"], ["?", "These keys"])
    dialog.querySelector("dl").replaceChildren(...rows.flatMap(([key, label]) => {
      const dt = document.createElement("dt"), kbd = document.createElement("kbd"), dd = document.createElement("dd")
      kbd.textContent = key.length === 1 ? key.toUpperCase() : key
      dt.append(kbd)
      dd.textContent = label
      return [dt, dd]
    }))
    dialog.showModal()
  }

  typing(element) {
    return element.isContentEditable || element.matches?.("textarea, select, input:not([type=checkbox], [type=radio], [type=button], [type=submit])")
  }
}
