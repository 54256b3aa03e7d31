// Before the first paint, so that nobody is dazzled at night. Blocking on purpose, and tiny.
(function () {
  var theme = null
  try { theme = localStorage.getItem("theme") } catch (e) { /* storage is off: follow the system */ }
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme
})()
