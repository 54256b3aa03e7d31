import { Controller } from "@hotwired/stimulus"

const REST = 120 // a hand that moves on asks for nothing
const TICK = 1000 // playing: a minute of then each second
const STEP = 60

// The slider of the replay. Without it the form's button does the same. Only the newest moment that was asked for is
// fetched: the frame gives up a request when it is sent to another address.
export default class extends Controller {
  static targets = ["form", "slider", "show", "play"]
  static values = { from: String }

  connect() {
    this.showTarget.hidden = true
    this.playTarget.hidden = false
    this.frame = document.getElementById("moment")
    this.follow = () => this.arrived()
    this.frame.addEventListener("turbo:frame-load", this.follow)
  }

  disconnect() {
    clearTimeout(this.resting)
    this.stop()
    this.frame.removeEventListener("turbo:frame-load", this.follow)
  }

  slide() {
    clearTimeout(this.resting)
    this.resting = setTimeout(() => this.go(), REST)
  }

  go() {
    const at = new Date(Date.parse(this.fromValue) + this.sliderTarget.valueAsNumber * 1000)
    this.frame.src = `${this.formTarget.action}?at=${at.toISOString()}`
  }

  // A link to the entry before or after moves the slider too. The address of the page is that of the moment.
  arrived() {
    const shown = this.frame.querySelector("[data-t]")
    if (shown) history.replaceState(history.state, "", `${this.formTarget.action}?at=${shown.dataset.at}`)
    if (shown && !this.playing && document.activeElement !== this.sliderTarget) this.sliderTarget.value = shown.dataset.t
  }

  play() {
    if (this.playing) return this.stop()
    if (this.sliderTarget.valueAsNumber >= Number(this.sliderTarget.max)) this.sliderTarget.value = 0
    this.playTarget.textContent = "Stop"
    this.playing = setInterval(() => {
      this.sliderTarget.value = this.sliderTarget.valueAsNumber + STEP
      this.go()
      if (this.sliderTarget.valueAsNumber >= Number(this.sliderTarget.max)) this.stop()
    }, TICK)
  }

  stop() {
    clearInterval(this.playing)
    this.playing = null
    this.playTarget.textContent = "Play"
  }
}
