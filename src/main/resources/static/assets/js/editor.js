import { Controller } from "@hotwired/stimulus"
import { signedOut } from "./composer.js"
import { drop, keep, recall, tell } from "./drafts.js"

// Writing one section of a report. What is typed outlives a reload together with the version it started from: when
// somebody saved meanwhile, the server sees the older version and shows both texts instead of taking the later one.
export default class extends Controller {
  static targets = ["text", "version", "preview", "leave", "word"]
  static values = { key: String }

  connect() {
    this.restore()
    this.on = {
      input: () => { this.keep(); this.soon() },
      keydown: event => { if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) { event.preventDefault(); this.element.requestSubmit() } },
      "turbo:submit-end": event => this.sent(event),
    }
    Object.entries(this.on).forEach(([type, listener]) => this.element.addEventListener(type, listener))
    if (this.hasLeaveTarget) this.leaveTarget.addEventListener("click", this.forget)
  }

  disconnect() {
    clearTimeout(this.timer)
    Object.entries(this.on).forEach(([type, listener]) => this.element.removeEventListener(type, listener))
  }

  keep() {
    keep(this.keyValue, { text: this.textTarget.value, version: this.versionTarget.value })
  }

  forget = () => drop(this.keyValue)

  restore() {
    const draft = recall(this.keyValue), kept = draft?.data
    if (!kept || kept.text === this.textTarget.value || this.textTarget.form.dataset.fresh) return
    if (Number(kept.version) > Number(this.versionTarget.value)) return
    const before = { text: this.textTarget.value, version: this.versionTarget.value }
    this.textTarget.value = kept.text
    this.versionTarget.value = kept.version
    tell(this.element, draft.at, () => {
      this.textTarget.value = before.text
      this.versionTarget.value = before.version
      this.forget()
    })
  }

  soon() {
    if (!this.hasPreviewTarget) return
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.element.requestSubmit(this.previewTarget), 600)
  }

  sent(event) {
    const previewed = this.hasPreviewTarget && event.detail.formSubmission.submitter === this.previewTarget
    if (event.detail.success && !previewed && !signedOut(event)) this.forget()
  }
}
