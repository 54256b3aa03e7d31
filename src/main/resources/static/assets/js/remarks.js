import { Controller } from "@hotwired/stimulus"

const KINDS = [["comment", "Comment"], ["suggestion", "Suggest"], ["dispute", "Dispute"], ["confirmation", "Confirm"]]
const NEAR = 60

// What is read in an element, with every space a single one, and the place of each character in the page.
function read(element) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  let words = ""
  const places = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (let at = 0; at < node.data.length; at++) {
      const space = /[\s\u00a0]/.test(node.data[at])
      if (space && (!words || words.endsWith(" "))) continue
      words += space ? " " : node.data[at]
      places.push([node, at])
    }
    if (words && !words.endsWith(" ") && /^(P|LI|TD|TH|H[3-6]|PRE|BLOCKQUOTE)$/.test(node.parentElement.tagName) && node === node.parentElement.lastChild) {
      words += " "
      places.push([node, node.data.length])
    }
  }
  return { words, places }
}

const plain = text => text.replace(/[\s\u00a0]+/g, " ").trim()

function common(one, other) {
  let same = 0
  while (same < one.length && same < other.length && one.at(-1 - same) === other.at(-1 - same)) same++
  return same
}

// Comments beside the text of a report: marks the passages they are on, offers to comment on what is selected, and asks
// again for what stands here when somebody has said something (report.js hears of it).
// data-controller="remarks" data-remarks-url-value="/incidents/7/report/comments"
export default class extends Controller {
  static values = { url: String, list: Boolean }

  connect() {
    if (document.documentElement.hasAttribute("data-turbo-preview")) return
    this.on = [
      [window, "report:beside", () => this.again()],
      [document, "selectionchange", () => this.later()],
      [document, "turbo:frame-load", () => this.mark()],
      [document, "section:shown", () => this.mark()],
      [document, "click", event => this.open(event)],
      [document, "focusout", () => { if (this.missed) this.again() }],
      [document, "keydown", event => { if (event.key === "Escape" && this.bar) this.shut() }],
    ]
    this.on.forEach(([target, type, heard]) => target.addEventListener(type, heard))
    this.seen = new MutationObserver(changes => { if (changes.some(change => change.target.closest?.(".prose") && !change.target.closest(".remarks"))) this.soon() })
    const paper = document.querySelector("article.paper")
    if (paper) this.seen.observe(paper, { childList: true, subtree: true })
    this.mark()
  }

  disconnect() {
    this.on?.forEach(([target, type, heard]) => target.removeEventListener(type, heard))
    this.seen?.disconnect()
    clearTimeout(this.waiting)
    clearTimeout(this.marking)
    clearTimeout(this.asking)
    this.shut()
    globalThis.CSS?.highlights?.delete("remark")
    globalThis.CSS?.highlights?.delete("disputed")
    document.querySelectorAll(".remark-mark").forEach(old => old.remove())
  }

  // Several things said at once are asked for once.
  again() {
    clearTimeout(this.asking)
    this.asking = setTimeout(() => this.fetch(), 150)
  }

  async fetch() {
    const address = this.listValue ? location.href : this.urlValue + "/beside"
    const answer = await fetch(address, { headers: { accept: "text/html" }, cache: "no-store" })
    if (!answer.ok || answer.redirected || !this.element.isConnected) return
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html")
    const replaced = [...fresh.querySelectorAll("[data-remarks-part]")].map(part => this.replace(part))
    this.missed = replaced.includes(false)
    const open = fresh.querySelector("[data-open]")?.dataset.open
    if (open !== undefined) this.count(Number(open))
    this.mark()
  }

  // What somebody types in stays; it is asked for again when they are done.
  replace(part) {
    const old = document.getElementById(part.id)
    if (!old || old.innerHTML === part.innerHTML) return true
    if (old.querySelector("[data-remarks-form]") || [...old.querySelectorAll("textarea, input[type=text]")].some(field => field.value)) return false
    if (old.contains(document.activeElement) && document.activeElement !== old) return false
    old.replaceChildren(...part.childNodes)
    return true
  }

  count(open) {
    const tab = [...document.querySelectorAll("nav.views a")].find(link => link.getAttribute("href") === this.urlValue)
    if (!tab) return
    tab.querySelector(".count")?.remove()
    if (!open) return
    const count = document.createElement("span"), said = document.createElement("span")
    count.className = "count"
    count.textContent = open
    said.className = "hidden"
    said.textContent = " open"
    count.append(said)
    tab.append(count)
  }

  soon() {
    clearTimeout(this.marking)
    this.marking = setTimeout(() => this.mark(), 200)
  }

  // The passages under comments, and a mark in the margin beside each.
  mark() {
    document.querySelectorAll(".remark-mark").forEach(old => old.remove())
    const plainly = [], disputed = []
    const texts = new Map()
    this.ranges = []
    document.querySelectorAll("article.paper .remark[data-words]:not([data-words=''])").forEach(card => {
      const section = document.getElementById(card.dataset.section)
      const prose = section?.querySelector(":scope .prose[data-section-target=read]")
      if (!prose) return
      if (!texts.has(prose)) texts.set(prose, read(prose))
      const range = this.range(texts.get(prose), plain(card.dataset.words), plain(card.dataset.before))
      if (!range) return
      const wrong = card.dataset.disputed === "true"
      ;(wrong ? disputed : plainly).push(range)
      this.ranges.push([range, card])
      this.sign(section, range, card, wrong)
    })
    if (!globalThis.CSS?.highlights) return
    CSS.highlights.set("remark", new Highlight(...plainly))
    CSS.highlights.set("disputed", new Highlight(...disputed))
  }

  range({ words, places }, sought, before) {
    let best = -1, most = -1
    for (let at = sought ? words.indexOf(sought) : -1; at >= 0; at = words.indexOf(sought, at + 1)) {
      const same = common(words.slice(Math.max(0, at - NEAR), at).trim(), before)
      if (same > most) [best, most] = [at, same]
    }
    if (best < 0) return null
    const range = document.createRange()
    const [first, start] = places[best], [last, end] = places[best + sought.length - 1]
    range.setStart(first, start)
    range.setEnd(last, Math.min(last.data.length, end + 1))
    return range
  }

  sign(section, range, card, wrong) {
    const box = range.getBoundingClientRect()
    if (!box.height) return
    const sides = card.querySelectorAll(".sides .stance")
    const link = document.createElement("a"), said = document.createElement("span")
    link.className = `remark-mark${wrong ? " disputed" : ""}`
    link.href = `#${card.id}`
    link.style.top = `${box.top - section.getBoundingClientRect().top}px`
    link.textContent = sides.length ? [...sides].map(side => (side.classList.contains("confirm") ? "✓" : "≠") + parseInt(side.textContent)).join("\n") : card.querySelectorAll(".saying").length
    said.className = "hidden"
    said.textContent = ` ${card.getAttribute("aria-label")}`
    link.append(said)
    section.append(link)
  }

  // A press on a marked passage leads to what is said of it.
  open(event) {
    if (event.target.closest("a, button, input, textarea, summary, .remark, .remark-bar") || !document.getSelection().isCollapsed) return
    const hit = this.ranges?.find(([range]) => [...range.getClientRects()].some(box =>
      event.clientX >= box.left && event.clientX <= box.right && event.clientY >= box.top && event.clientY <= box.bottom))
    if (!hit) return
    hit[1].scrollIntoView({ block: "nearest" })
    hit[1].focus({ preventScroll: true })
  }

  later() {
    clearTimeout(this.waiting)
    this.waiting = setTimeout(() => this.offer(), 200)
  }

  // Beside what is selected in the text of one section stands what one can do with it.
  offer() {
    if (this.bar?.contains(document.activeElement)) return
    const selection = document.getSelection()
    const prose = selection.rangeCount && !selection.isCollapsed
      ? selection.getRangeAt(0).startContainer.parentElement?.closest(".paper .prose[data-section-target=read]")
      : null
    const range = prose && selection.getRangeAt(0)
    const quote = range && prose.contains(range.endContainer) ? plain(selection.toString()) : ""
    if (!quote || prose.classList.contains("beneath") || quote.length > 4000) return this.shut()
    const section = prose.closest("section[id]")
    const until = document.createRange()
    until.setStart(prose, 0)
    until.setEnd(range.startContainer, range.startOffset)
    this.show(section, range, { section: section.id, quote, before: plain(until.toString()).slice(-NEAR) })
  }

  show(section, range, about) {
    this.shut()
    const bar = this.bar = document.createElement("div")
    bar.className = "remark-bar"
    bar.setAttribute("role", "toolbar")
    bar.setAttribute("aria-label", "The selected words")
    KINDS.forEach(([kind, label]) => {
      const button = document.createElement("button")
      button.type = "button"
      button.className = "small"
      button.textContent = label
      button.addEventListener("mousedown", event => event.preventDefault())
      button.addEventListener("click", () => this.begin({ kind, ...about }))
      bar.append(button)
    })
    const box = range.getBoundingClientRect(), home = section.getBoundingClientRect()
    bar.style.top = `${box.bottom - home.top + 6}px`
    bar.style.left = `${Math.max(0, Math.min(box.left - home.left, home.width - 300))}px`
    section.querySelector(".prose[data-section-target=read]").after(bar)
  }

  shut() {
    this.bar?.remove()
    this.bar = null
  }

  begin(about) {
    const frame = document.getElementById(`remarks-${about.section}`)
    const url = `${this.urlValue}/new?${new URLSearchParams(about)}`
    this.shut()
    document.getSelection().removeAllRanges()
    if (!frame) return location.assign(url)
    frame.addEventListener("turbo:frame-load", () => {
      frame.scrollIntoView({ block: "nearest" })
      frame.querySelector("textarea[name=replacement], textarea[name=text]")?.focus()
    }, { once: true })
    frame.src = url
  }
}
