// Small things the components lack: menus close on an outside click or Escape, Ctrl+S presses the page's saving button.
(function () {
  'use strict';
  function closeMenus(except) {
    document.querySelectorAll('details.fx-menu[open]').forEach(function (menu) {
      if (menu !== except) {
        menu.removeAttribute('open');
      }
    });
  }
  window.fangxian = {
    // Brings a panel into view after it was filled: beside the list it already is, on a phone it lies below.
    reveal: function (id) {
      var panel = document.getElementById(id);
      if (panel && panel.getBoundingClientRect().top > window.innerHeight * 0.6) {
        panel.scrollIntoView({block: 'start'});
      }
    }
  };
  // In Chinese a week begins on Monday; the components' texts are there before any calendar is made.
  document.addEventListener('DOMContentLoaded', function () {
    var chinese = window.PrimeFaces && PrimeFaces.locales && PrimeFaces.locales.zh;
    if (chinese) {
      chinese.firstDayOfWeek = 1;
    }
  });
  // A figure asks for the submissions behind it.
  function openFigure(link) {
    if (window.fangxianFigure) {
      window.fangxianFigure([{name: 'briefing', value: link.dataset.briefing}, {name: 'figure', value: link.dataset.figure}]);
    }
  }
  // A unit of the board is reminded.
  function remind(button) {
    if (window.fangxianRemind) {
      window.fangxianRemind([{name: 'unit', value: button.dataset.unit}, {name: 'reminder', value: button.dataset.reminder}]);
    }
  }
  // Prints the paper itself; where the browser cannot show it or the portal refuses it, it is opened instead.
  function printPaper(address) {
    if (navigator.pdfViewerEnabled === false) {
      window.open(address, '_blank');
      return;
    }
    var former = document.getElementById('fx-print');
    if (former) {
      former.remove();
    }
    var frame = document.createElement('iframe');
    frame.id = 'fx-print';
    frame.className = 'fx-print-frame';
    frame.title = 'PDF';
    frame.addEventListener('load', function () {
      var answer = frame.contentDocument;
      if (answer && answer.contentType.indexOf('text/') === 0) {
        window.location.assign(address);
        return;
      }
      frame.contentWindow.focus();
      frame.contentWindow.print();
    });
    frame.src = address;
    document.body.appendChild(frame);
  }
  // Says two minutes before that the session ends. To look how long it lasts is not to do anything in it.
  function watchSession(box) {
    var warning = 120;
    var timer;
    function later(seconds) {
      window.clearTimeout(timer);
      timer = window.setTimeout(ask, 1000 * seconds, 'GET');
    }
    function show(part) {
      box.hidden = !part;
      box.querySelectorAll('.fx-session-soon, .fx-session-over').forEach(function (element) {
        element.hidden = !part || !element.classList.contains(part);
      });
    }
    function ask(method) {
      fetch(box.dataset.address, {method: method, redirect: 'manual', cache: 'no-store', headers: {'X-Requested-With': 'fetch'}})
        .then(function (answer) { return answer.ok ? answer.text() : '0'; })
        .then(function (text) { wait(parseInt(text, 10) || 0); }, function () { later(60); });
    }
    function wait(left) {
      show(left <= 0 ? 'fx-session-over' : left <= warning + 1 ? 'fx-session-soon' : null);
      if (left > 0) {
        later(left > warning + 1 ? left - warning : Math.min(left + 1, 20));
      }
    }
    box.querySelector('button').addEventListener('click', function () { ask('POST'); });
    window.fangxian.lookAtSession = function () { ask('GET'); };
    later(parseInt(box.dataset.idle, 10) - warning);
  }
  document.addEventListener('DOMContentLoaded', function () {
    var box = document.getElementById('fx-session');
    if (box) {
      watchSession(box);
    }
  });
  document.addEventListener('click', function (event) {
    var figure = event.target.closest('a[data-figure]');
    if (figure) {
      event.preventDefault();
      openFigure(figure);
    }
    var reminder = event.target.closest('.fx-remind');
    if (reminder) {
      remind(reminder);
    }
    var print = event.target.closest('[data-print]');
    if (print) {
      printPaper(print.dataset.print);
    }
    closeMenus(event.target.closest('details.fx-menu'));
  });
  document.addEventListener('keydown', function (event) {
    if (event.key === 'Escape') {
      closeMenus(null);
    }
    if ((event.ctrlKey || event.metaKey) && event.key === 's') {
      var save = document.querySelector('.fx-save:not(:disabled)');
      if (save) {
        event.preventDefault();
        save.click();
      }
    }
  });
})();
