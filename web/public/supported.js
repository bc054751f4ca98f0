// A plain sentence instead of a white page in a browser that is too old. It is written in ECMAScript 5.1, which
// Internet Explorer 11 understands; tests/checks/oldest-javascript.ts holds it to that.
;(function () {
  var needed = [
    'noModule' in HTMLScriptElement.prototype,
    'inert' in HTMLElement.prototype,
    typeof Promise === 'function' && 'withResolvers' in Promise,
    typeof Map === 'function' && 'groupBy' in Map,
    typeof Array.prototype.toSorted === 'function',
    typeof window.ResizeObserver === 'function',
    typeof window.CSS === 'object' && CSS.supports('color', 'color-mix(in srgb, red 50%, blue)'),
  ]
  if (needed.indexOf(false) !== -1) say()

  function say() {
    document.documentElement.setAttribute('data-unsupported', '')
    document.addEventListener('DOMContentLoaded', function () {
      var main = document.createElement('main')
      var text = document.createElement('p')
      text.setAttribute('role', 'alert')
      text.style.cssText = 'max-width: 34em; margin: 4em auto; padding: 0 1em; font: 18px/1.6 sans-serif'
      text.appendChild(
        document.createTextNode(
          'This browser is too old for this page. Please open the same address in a current Chrome, Edge, Firefox or ' +
            'Safari. Nothing has been started or lost, and a clock that runs already runs on there with all your work.'
        )
      )
      main.appendChild(text)
      document.body.insertBefore(main, document.body.firstChild)
      var root = document.getElementById('root')
      if (root) root.style.display = 'none'
    })
  }
})()
