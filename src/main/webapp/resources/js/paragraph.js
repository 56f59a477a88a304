// The editor of a paragraph: figures are shown as chips with their value, the text area behind keeps the stored text.
(function () {
  'use strict';
  var TOKEN = /\{f:(\d+)(?:\|([^{}|]*))?}/g;

  function shownValues(editor) {
    var values = {};
    editor.querySelectorAll('[data-token]').forEach(function (chip) {
      values[chip.dataset.token] = chip.dataset.shown;
    });
    return values;
  }

  function chip(token, words) {
    var element = document.createElement('span');
    element.className = 'fx-chip';
    element.contentEditable = 'false';
    element.dataset.token = token;
    element.textContent = words;
    return element;
  }

  function fill(rich, text, values) {
    var end = 0;
    rich.textContent = '';
    text.replace(TOKEN, function (token, number, words, at) {
      rich.appendChild(document.createTextNode(text.slice(end, at)));
      rich.appendChild(chip(token, words || values['{f:' + number + '}'] || token));
      end = at + token.length;
      return token;
    });
    rich.appendChild(document.createTextNode(text.slice(end)));
  }

  function stored(node) {
    var text = '';
    node.childNodes.forEach(function (child) {
      if (child.nodeType === Node.TEXT_NODE) {
        text += child.data;
      } else if (child.dataset && child.dataset.token) {
        text += child.dataset.token;
      } else if (child.nodeName === 'BR') {
        text += '\n';
      } else {
        text += (text && child.nodeName === 'DIV' ? '\n' : '') + stored(child);
      }
    });
    return text;
  }

  function insert(rich, node) {
    var selection = window.getSelection();
    var range = selection.rangeCount && rich.contains(selection.getRangeAt(0).startContainer) ? selection.getRangeAt(0) : null;
    if (!range) {
      range = document.createRange();
      range.selectNodeContents(rich);
      range.collapse(false);
    }
    range.deleteContents();
    range.insertNode(node);
    range.setStartAfter(node);
    range.collapse(true);
    selection.removeAllRanges();
    selection.addRange(range);
  }

  function dress(area) {
    var editor = area.closest('.fx-editor');
    if (!editor || editor.querySelector('.fx-rich')) {
      return;
    }
    var rich = document.createElement('div');
    rich.className = 'fx-rich';
    rich.contentEditable = 'true';
    rich.setAttribute('role', 'textbox');
    rich.setAttribute('aria-multiline', 'true');
    rich.setAttribute('aria-label', area.getAttribute('aria-label') || area.title || '');
    var label = document.querySelector('label[for="' + area.id + '"]');
    if (label) {
      rich.setAttribute('aria-label', label.textContent);
    }
    fill(rich, area.value, shownValues(editor));
    function keep() {
      area.value = stored(rich).replace(/\u00a0/g, ' ');
    }
    rich.addEventListener('input', keep);
    rich.addEventListener('keydown', function (event) {
      if (event.key === 'Enter') {
        event.preventDefault();
        insert(rich, document.createTextNode('\n'));
        keep();
      }
    });
    rich.addEventListener('paste', function (event) {
      event.preventDefault();
      insert(rich, document.createTextNode(event.clipboardData.getData('text/plain')));
      keep();
    });
    editor.querySelectorAll('.fx-insert [data-token]').forEach(function (button) {
      button.addEventListener('mousedown', function (event) {
        event.preventDefault();
      });
      button.addEventListener('click', function () {
        insert(rich, chip(button.dataset.token, button.dataset.shown));
        keep();
      });
    });
    area.hidden = true;
    area.parentNode.insertBefore(rich, area);
    rich.focus({preventScroll: true});
  }

  function dressAll() {
    document.querySelectorAll('textarea.fx-script').forEach(dress);
  }

  document.addEventListener('DOMContentLoaded', dressAll);
  window.fangxianParagraphs = dressAll;
  new MutationObserver(dressAll).observe(document.documentElement, {childList: true, subtree: true});
})();
