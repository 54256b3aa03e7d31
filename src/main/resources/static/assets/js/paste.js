import { Controller } from "@hotwired/stimulus"

// Puts a picture into the appendix of an incident, with fields if there are any; answers its title and addresses, or throws
// what is to be said.
export async function upload(url, file, fields = {}) {
  const body = new FormData()
  const name = file.name && file.name !== "image.png" ? file.name : `Screenshot ${new Date().toISOString().slice(0, 16).replace("T", " ")}.png`
  body.append("file", file, name)
  Object.entries(fields).filter(([, value]) => value).forEach(([field, value]) => body.append(field, value))
  let answer
  try {
    answer = await fetch(`/api/v1${url}`, { method: "POST", body, headers: { "X-CSRF-Token": document.querySelector("meta[name=csrf-token]").content, "Idempotency-Key": crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}` } })
  } catch { throw new Error("The picture could not be sent: no connection. Paste it again when there is one.") }
  const item = await answer.json().catch(() => ({}))
  if (!answer.ok) throw new Error(`The picture was not taken: ${item.detail ?? answer.status}`)
  return item
}

// The Markdown that shows it.
export function shown(item) { return `![${item.title.replace(/[\[\]\\]/g, "\\$&")}](${item.content_url})` }

export function picture(data) { return [...data?.files ?? []].find(file => file.type.startsWith("image/")) }

// A picture that is pasted goes into the appendix. Around a field for a file (data-paste-into-value="file") it is put into
// the field; around a text (data-paste-url-value="/incidents/7/appendix") it is sent at once, and the text shows it.
export default class extends Controller {
  static values = { into: String, url: String }

  connect() {
    this.on = event => this.pasted(event)
    this.element.addEventListener("paste", this.on)
  }

  disconnect() { this.element.removeEventListener("paste", this.on) }

  async pasted(event) {
    const file = picture(event.clipboardData)
    if (!file || !this.intoValue && !event.target.matches("textarea, input[type=text]")) return
    event.preventDefault()
    if (this.intoValue) { this.element.elements[this.intoValue].files = event.clipboardData.files; return }
    const field = event.target
    this.tell("Putting the picture into the appendix …")
    try {
      const item = await upload(this.urlValue, file)
      field.setRangeText(`${shown(item)}\n`, field.selectionStart, field.selectionEnd, "end")
      field.dispatchEvent(new Event("input", { bubbles: true }))
      this.tell("")
    } catch (refused) { this.tell(refused.message) }
  }

  tell(words) {
    if (!this.word) {
      this.word = document.createElement("p")
      this.word.className = "small muted"
      this.word.setAttribute("role", "status")
      this.element.append(this.word)
    }
    this.word.textContent = words
  }
}
