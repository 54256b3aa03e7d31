// Controllers of a few lines each.
import { Controller } from "@hotwired/stimulus"

// Asks for incidents that look like the one being declared, while its title is typed, and shows them in the frame
// "alike". Only a help: it waits for a pause, and what does not answer changes nothing. data-controller="alike" on the form.
export class alike extends Controller {
  static values = { url: String }

  connect() {
    this.input = event => {
      if (!["title", "services"].includes(event.target.name)) return
      clearTimeout(this.timer)
      this.timer = setTimeout(() => this.ask(), 300)
    }
    this.element.addEventListener("input", this.input)
    if (this.element.elements.title?.value) this.ask()
  }

  disconnect() {
    clearTimeout(this.timer)
    this.element.removeEventListener("input", this.input)
  }

  ask() {
    const asked = new URLSearchParams()
    for (const name of ["title", "services", "alert_id"]) {
      const value = this.element.elements[name]?.value.trim()
      if (value) asked.set(name, value)
    }
    this.element.querySelector("turbo-frame#alike").src = `${this.urlValue}?${asked}`
  }
}

// A form of filters that asks again when one changes. data-controller="autosubmit" on the form.
export class autosubmit extends Controller {
  connect() {
    this.element.querySelectorAll("[data-without-script]").forEach(button => { button.hidden = true })
    this.change = event => { if (!event.target.matches("[type=search], [type=text]")) this.element.requestSubmit() }
    this.input = event => {
      if (!event.target.matches("[type=search], [type=text]")) return
      clearTimeout(this.timer)
      this.timer = setTimeout(() => this.element.requestSubmit(), 400)
    }
    this.element.addEventListener("change", this.change)
    this.element.addEventListener("input", this.input)
  }

  disconnect() {
    clearTimeout(this.timer)
    this.element.removeEventListener("change", this.change)
    this.element.removeEventListener("input", this.input)
  }
}

// Says how tall the head of a room is with what stands under it, so that the columns below stick there and not behind it.
// data-controller="crown".
export class crown extends Controller {
  connect() {
    this.sizes = new ResizeObserver(() => document.documentElement.style.setProperty("--crown", `${this.element.offsetHeight}px`))
    this.sizes.observe(this.element)
  }

  disconnect() {
    this.sizes.disconnect()
  }
}

// data-controller="copy" data-copy-text-value="..." on a button.
export class copy extends Controller {
  static values = { text: String }

  connect() {
    this.label = this.element.textContent
    this.click = async () => {
      await navigator.clipboard.writeText(this.textValue)
      this.element.textContent = "Copied"
      this.timer = setTimeout(() => { this.element.textContent = this.label }, 2000)
    }
    this.element.addEventListener("click", this.click)
  }

  disconnect() {
    clearTimeout(this.timer)
    this.element.removeEventListener("click", this.click)
  }
}

// A link that opens a <dialog> instead of its page: data-controller="dialog" data-dialog-id-value="severity".
export class dialog extends Controller {
  static values = { id: String }

  connect() {
    this.click = event => {
      const element = document.getElementById(this.idValue)
      if (!element) return
      event.preventDefault()
      element.showModal()
    }
    this.element.addEventListener("click", this.click)
  }

  disconnect() { this.element.removeEventListener("click", this.click) }
}

// The summary of errors takes the focus, so that a screen reader and a keyboard start there.
export class errors extends Controller {
  connect() { this.element.focus() }
}

// <details> as a menu: closes when one presses elsewhere or Escape.
export class menu extends Controller {
  connect() {
    // What opens a dialog leaves the page where it is, and the menu would stay open behind it.
    this.away = event => { if (!this.element.contains(event.target) || event.target.closest("[data-controller~=dialog]")) this.element.open = false }
    this.escape = event => {
      if (event.key !== "Escape" || !this.element.open) return
      this.element.open = false
      this.element.querySelector("summary").focus()
    }
    document.addEventListener("click", this.away)
    document.addEventListener("keydown", this.escape)
  }

  disconnect() {
    document.removeEventListener("click", this.away)
    document.removeEventListener("keydown", this.escape)
  }
}

// What somebody unfolded stays so when the news of a room comes in.
export class fold extends Controller {
  connect() {
    this.keep = event => { if (event.target === this.element && event.detail.attributeName === "open") event.preventDefault() }
    document.addEventListener("turbo:before-morph-attribute", this.keep)
  }

  disconnect() { document.removeEventListener("turbo:before-morph-attribute", this.keep) }
}

// The stream of a room stays at its end while one is at its end. A live one begins there: the newest is what counts.
export class upto extends Controller {
  static values = { live: Boolean }

  connect() {
    if (this.liveValue && !location.hash && !this.element.dataset.begun) requestAnimationFrame(() => this.toEnd())
    this.element.dataset.begun = "yes"
    this.observer = new MutationObserver(() => { if (this.atEnd) this.toEnd() })
    this.observer.observe(this.element, { childList: true })
    this.scroll = () => { this.atEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 80 }
    addEventListener("scroll", this.scroll, { passive: true })
    this.scroll()
  }

  disconnect() {
    this.observer.disconnect()
    removeEventListener("scroll", this.scroll)
  }

  toEnd() { scrollTo({ top: document.documentElement.scrollHeight }) }
}

// Chooses the browser's own time zone in a select nobody has touched yet. data-controller="zone" around the select.
export class zone extends Controller {
  connect() {
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone
    const option = [...this.element.querySelectorAll("option")].find(o => o.value === own)
    if (option) option.selected = true
  }
}

// What only one person is asked: data-controller="mine" data-mine-person-value="42" inside [data-viewer="42"]. What is
// pushed is the same for everybody, so the browser says whose it is; a morph takes the class away again.
export class mine extends Controller {
  static values = { person: String }

  connect() {
    this.mark = () => {
      const viewer = this.element.closest("[data-viewer]")?.dataset.viewer
      this.element.classList.toggle("mine", viewer === this.personValue)
    }
    this.element.addEventListener("turbo:morph-element", this.mark)
    this.mark()
  }

  disconnect() { this.element.removeEventListener("turbo:morph-element", this.mark) }
}

// What the clock of somebody elsewhere says now. data-controller="there" data-there-zone-value="Europe/Lisbon".
export class there extends Controller {
  static values = { zone: String }

  connect() {
    try {
      this.format = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: this.zoneValue })
    } catch { return } // a zone this browser does not know: what the server said stays
    this.show()
    this.timer = setInterval(() => this.show(), 10000)
  }

  disconnect() { clearInterval(this.timer) }

  show() { this.element.textContent = this.format.format(new Date()) }
}

// A part of the page that concerns one person and is never pushed: asked for again each minute while somebody looks, and
// not while they are about to press something in it. data-controller="calm" on a turbo-frame.
export class calm extends Controller {
  static values = { url: String }

  connect() {
    if (!this.urlValue) return
    this.timer = setInterval(() => {
      if (document.hidden || this.element.contains(document.activeElement)) return
      if (this.element.src) this.element.reload()
      else this.element.src = this.urlValue
    }, 60000)
  }

  disconnect() {
    clearInterval(this.timer)
  }
}

// A picture wider than the screen begins where the marked things are, or in its middle. data-controller="tomiddle".
export class tomiddle extends Controller {
  connect() {
    const marked = [...this.element.querySelectorAll(".node.asked")].map(node => node.getBoundingClientRect())
    const here = this.element.getBoundingClientRect()
    const left = Math.min(...marked.map(box => box.left)), right = Math.max(...marked.map(box => box.right))
    const middle = marked.length ? (left + right) / 2 - here.left : this.element.scrollWidth / 2
    this.element.scrollLeft = middle - this.element.clientWidth / 2
  }
}
