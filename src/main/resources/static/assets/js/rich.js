import { Controller } from "@hotwired/stimulus"

// Puts a report on the clipboard as text with headings and tables, and as Markdown for editors that take no other.
export default class extends Controller {
  static targets = ["button", "word", "html", "plain"]

  connect() { this.buttonTarget.hidden = !(navigator.clipboard?.write && window.ClipboardItem) }

  async copy() {
    const html = new Blob([this.htmlTarget.innerHTML], { type: "text/html" }), plain = new Blob([this.plainTarget.value], { type: "text/plain" })
    try {
      await navigator.clipboard.write([new ClipboardItem({ "text/html": html, "text/plain": plain })])
      this.wordTarget.textContent = "Copied. Paste it where it belongs."
    } catch { this.wordTarget.textContent = "The browser did not allow that. Select the text below and copy it." }
  }
}
