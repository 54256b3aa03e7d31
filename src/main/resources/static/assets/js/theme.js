import { Controller } from "@hotwired/stimulus"

// Light, dark, or as the system says; kept in this browser.
export default class extends Controller {
  static targets = ["choice"]

  connect() {
    this.element.hidden = false
    this.show()
  }

  choose(event) {
    const theme = event.currentTarget.value
    if (theme === "auto") {
      delete document.documentElement.dataset.theme
      localStorage.removeItem("theme")
    } else {
      document.documentElement.dataset.theme = theme
      localStorage.setItem("theme", theme)
    }
    this.show()
  }

  show() {
    const theme = document.documentElement.dataset.theme || "auto"
    this.choiceTargets.forEach(choice => choice.setAttribute("aria-pressed", choice.value === theme))
  }
}
