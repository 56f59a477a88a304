// The entry page by keyboard: Enter goes on, drafts are kept while one types, and nothing typed is lost when the connection is.
(function () {
  'use strict';
  var REST = 3000;
  var RETRY = 15000;
  var edits = 0;
  var sent = 0;
  var upTo = 0;
  var saving = false;
  var wanted = false;
  var timer = null;
  var offered = null;
  var touched = {};

  function form() {
    return document.getElementById('entry');
  }
  function keep() {
    return form().getAttribute('data-keep');
  }
  function inputs() {
    return Array.prototype.slice.call(form().querySelectorAll('input[data-keep], textarea[data-keep]'));
  }
  function plain(text) {
    return /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? text.replace(/,/g, '') : text;
  }
  function grouped(text) {
    var match = /^(\d+)(\.\d+)?$/.exec(plain(text.trim()));
    return match ? match[1].replace(/\B(?=(\d{3})+$)/g, ',') + (match[2] || '') : text;
  }
  function typed() {
    var values = {};
    inputs().forEach(function (input) {
      values[input.getAttribute('data-keep')] = plain(input.value);
    });
    return values;
  }
  function say(what, time) {
    var status = form().querySelector('.fx-entry-saved');
    status.textContent = status.getAttribute('data-' + what) + (time ? ' ' + time : '');
    status.classList.toggle('fx-entry-unsaved', what === 'lost' || what === 'refused');
  }
  // What is filled in beforehand is marked as long as it stands unchanged.
  function mark(row) {
    var confirm = row && row.querySelector('.fx-entry-confirm');
    if (confirm) {
      var stands = plain(row.querySelector('.fx-figure').value.trim()) === confirm.getAttribute('data-proposed');
      confirm.classList.toggle('fx-off', !stands);
      row.classList.toggle('fx-prefilled', stands);
    }
  }
  function past() {
    return form().classList.contains('fx-entry-past');
  }
  function later(delay) {
    clearTimeout(timer);
    timer = setTimeout(function () { save(false); }, delay);
  }
  function edited(delay) {
    edits += 1;
    var values = typed();
    if (offered) {
      Object.keys(offered.values).forEach(function (key) {
        if (key in values && !touched[key]) {
          values[key] = offered.values[key];
        }
      });
    }
    localStorage.setItem(keep(), JSON.stringify({at: Date.now(), values: values}));
    later(delay);
  }
  // Asked while an answer is on its way, it is kept right after: what was said to be saved is all that is typed.
  function save(anyway) {
    if (saving) {
      wanted = wanted || anyway;
      return;
    }
    if (edits === sent && !anyway) {
      return;
    }
    saving = true;
    upTo = edits;
    say('saving');
    window.fangxianSaveDraft();
  }
  function saved(args) {
    saving = false;
    var soon = wanted;
    wanted = false;
    if (!args || !args.saved) {
      say('refused');
      return;
    }
    sent = upTo;
    name(args.failures);
    if (sent === edits) {
      say('saved', args.saved);
      if (!offered) {
        localStorage.removeItem(keep());
      }
    } else if (soon) {
      save(true);
    } else {
      later(REST);
    }
  }
  function lost() {
    saving = false;
    wanted = false;
    say('lost');
    later(RETRY);
  }
  function name(failures) {
    form().querySelectorAll('.fx-check').forEach(function (check) {
      var text = failures[check.getAttribute('data-check')];
      check.classList.toggle('fx-off', !text);
      check.querySelector('.fx-check-text span').textContent = text || '';
    });
  }
  function next(from) {
    var stops = inputs().filter(function (input) { return !input.closest('.fx-off'); });
    var after = stops[stops.indexOf(from) + 1];
    (after || form().querySelector('.fx-entry-foot button')).focus();
  }
  function offer() {
    var stored = JSON.parse(localStorage.getItem(keep()) || 'null');
    var now = typed();
    var differs = stored && Object.keys(stored.values).some(function (key) {
      return key in now && stored.values[key] !== now[key];
    });
    offered = differs ? stored : null;
    if (!differs) {
      localStorage.removeItem(keep());
    }
    bar();
  }
  function bar() {
    var place = form().querySelector('.fx-entry-restore');
    place.classList.toggle('fx-off', !offered);
    if (offered) {
      place.querySelector('time').textContent = new Date(offered.at).toLocaleString();
    }
  }
  // What was typed since it was offered stays.
  function restore(yes) {
    var values = offered && offered.values;
    offered = null;
    bar();
    if (!yes || !values) {
      localStorage.removeItem(keep());
      return;
    }
    inputs().forEach(function (input) {
      var key = input.getAttribute('data-keep');
      var value = values[key];
      if (value !== undefined && !touched[key]) {
        input.value = value;
        mark(input.closest('.fx-entry-row'));
      }
    });
    group();
    edited(0);
  }
  function group() {
    form().querySelectorAll('.fx-figure').forEach(function (input) {
      if (input !== document.activeElement) {
        input.value = grouped(input.value);
      }
    });
  }
  function shown() {
    if (!form()) {
      return;
    }
    group();
    bar();
    var wrong = form().querySelector('.fx-goto');
    if (wrong) {
      window.scrollTo(0, 0);
      wrong.focus();
    }
  }
  function goTo(link) {
    var place = document.getElementById(decodeURIComponent(link.getAttribute('href').substring(1)));
    var input = place && place.querySelector('input, textarea');
    if (input) {
      input.focus();
      input.scrollIntoView({block: 'center'});
    }
  }
  function begin() {
    group();
    if (past()) {
      return;
    }
    offer();
    var first = inputs().find(function (input) { return !input.value && !input.closest('.fx-off'); });
    if (first && window.innerWidth > 720) {
      first.focus({preventScroll: true});
    }
  }

  window.fangxian.entry = {save: save, saved: saved, lost: lost, shown: shown};
  document.addEventListener('DOMContentLoaded', function () {
    var receipt = document.querySelector('[data-forget]');
    if (receipt) {
      localStorage.removeItem(receipt.getAttribute('data-forget'));
    }
    if (form()) {
      begin();
    }
  });
  window.addEventListener('online', function () { later(0); });
  document.addEventListener('input', function (event) {
    if (event.target.matches('#entry [data-keep]')) {
      touched[event.target.getAttribute('data-keep')] = true;
      mark(event.target.closest('.fx-entry-row'));
      edited(REST);
    }
  });
  document.addEventListener('change', function (event) {
    if (event.target.matches('#entry [data-keep]') && edits !== sent) {
      later(300);
    }
  });
  document.addEventListener('focusin', function (event) {
    if (event.target.matches('#entry .fx-figure')) {
      event.target.value = plain(event.target.value);
      event.target.select();
    }
  });
  document.addEventListener('focusout', function (event) {
    if (event.target.matches('#entry .fx-figure')) {
      event.target.value = grouped(event.target.value);
    }
  });
  document.addEventListener('keydown', function (event) {
    if (event.key === 'Enter' && !event.isComposing && event.target.matches('#entry input[data-keep]')) {
      event.preventDefault();
      next(event.target);
    } else if (event.key === 'Enter' && event.target.matches('#entry .fx-entry-confirm input')) {
      event.preventDefault();
      next(event.target.closest('.fx-entry-row').querySelector('[data-keep]'));
    } else if (event.key === 'Enter' && event.target.matches('#entry .fx-filter input')) {
      event.preventDefault();
      document.getElementById('entry:show').click();
    }
  });
  document.addEventListener('click', function (event) {
    var take = event.target.closest('#entry .fx-take');
    var link = event.target.closest('#entry .fx-goto');
    var choice = event.target.closest('#entry [data-restore]');
    if (take) {
      var figure = take.closest('.fx-entry-row').querySelector('.fx-figure');
      figure.value = grouped(take.getAttribute('data-take'));
      touched[figure.getAttribute('data-keep')] = true;
      mark(figure.closest('.fx-entry-row'));
      take.closest('.fx-entry-note').querySelectorAll('.fx-entry-confirm:not(.fx-off) input').forEach(function (box) { box.checked = true; });
      edited(0);
      figure.focus();
    } else if (event.target.closest('#entry .fx-confirm-all')) {
      form().querySelectorAll('.fx-entry-confirm:not(.fx-off) input').forEach(function (box) { box.checked = true; });
    } else if (link) {
      event.preventDefault();
      goTo(link);
    } else if (choice) {
      restore(choice.getAttribute('data-restore') === 'yes');
    }
  });
})();
