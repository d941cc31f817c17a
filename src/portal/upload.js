// Sends the chosen files piece by piece: a line that breaks costs one piece, not the whole. Written in the language of old
// telephones (ES5); where it can't run, the form sends the files at once.
'use strict'

var PIECE = 256 * 1024
var LONGEST_WAIT = 30 * 1000
var MOST_FILES = 10

var form = document.getElementById('send')
var input = document.getElementById('files')
var shown = document.getElementById('progress')
var underWay = false

function say(text) {
  shown.hidden = false
  shown.getElementsByTagName('p')[0].textContent = text
}

function setBar(value, most) {
  var bar = shown.getElementsByTagName('progress')[0]
  bar.max = most
  bar.value = value
}

function megabytes(bytes) {
  return (bytes / 1024 / 1024).toFixed(1) + '兆'
}

/** Milliseconds, however the browser names them. */
function changedOf(file) {
  return String(file.lastModified || (file.lastModifiedDate ? file.lastModifiedDate.getTime() : 0))
}

function stop(text) {
  underWay = false
  form.getElementsByTagName('button')[0].disabled = false
  say(text)
}

/** One request: with the piece that begins at `at`, or with none, to ask how much is there. */
function ask(file, at, told, failed) {
  var blob = at === null ? null : file.slice(at, at + PIECE)
  var data = new FormData()
  data.append('_token', form.elements._token.value)
  data.append('name', file.name)
  data.append('of', String(file.size))
  data.append('changed', changedOf(file))
  data.append('at', String(at || 0))
  if (blob !== null) data.append('piece', blob, 'piece')
  var request = new XMLHttpRequest()
  request.open('POST', form.getAttribute('data-pieces'))
  request.timeout = 2 * 60 * 1000
  request.onload = function () {
    if (request.status === 200) told(JSON.parse(request.responseText).have)
    else failed(request.status)
  }
  request.onerror = request.ontimeout = function () {
    failed(0)
  }
  request.send(data)
}

/** From the first byte that isn't there to the last; a broken line is waited for. `sent` is called with bytes that are there. */
function sendFile(file, sent, done) {
  var waits = 0

  function from(have) {
    waits = 0
    sent(have)
    if (have >= file.size) done()
    else ask(file, have, from, failed)
  }

  function begin() {
    ask(file, null, from, failed)
  }

  function failed(status) {
    if (status === 401 || status === 403) {
      stop('离开太久了。请回到查进展的页面，重新输入编号和查询码，再选同样的文件，会接着传。')
    } else if (status >= 400 && status < 500 && status !== 429) {
      stop('「' + file.name + '」没有传上去，请重新选择。一次至多10个，每个不超过20兆。')
    } else {
      waits += 1
      say('网断了。已经传的都在，网好了自动接着传，请不要关掉这一页。')
      window.setTimeout(begin, Math.min(1000 * Math.pow(2, waits), LONGEST_WAIT))
    }
  }

  begin()
}

function sendAll(files) {
  var total = 0
  var before = 0
  for (var i = 0; i < files.length; i += 1) total += files[i].size

  function next(at) {
    if (at === files.length) {
      submit(files)
      return
    }
    sendFile(
      files[at],
      function (have) {
        setBar(before + have, total)
        say('正在传「' + files[at].name + '」：一共' + megabytes(total) + '，传了' + megabytes(before + have) + '。')
      },
      function () {
        before += files[at].size
        next(at + 1)
      }
    )
  }

  next(0)
}

/** The files are there: the form goes without them, and names them. */
function submit(files) {
  say('都传到了，正在检查、登记。')
  for (var i = 0; i < files.length; i += 1) {
    var named = document.createElement('input')
    named.type = 'hidden'
    named.name = 'arrived'
    named.value = JSON.stringify({ name: files[i].name, of: files[i].size, changed: changedOf(files[i]) })
    form.appendChild(named)
  }
  input.disabled = true
  form.submit()
}

/** What the server has to say of no file, too many or an empty one it says by itself. */
function begin() {
  if (underWay) return false
  var files = [].slice.call(input.files)
  if (files.length === 0 || files.length > MOST_FILES) return true
  var most = Number(form.getAttribute('data-most'))
  for (var i = 0; i < files.length; i += 1) {
    if (files[i].size === 0) return true
    if (files[i].size > most) {
      say('「' + files[i].name + '」有' + megabytes(files[i].size) + '，每个不超过20兆。请缩小，或者分成几份再选。')
      return false
    }
  }
  underWay = true
  form.getElementsByTagName('button')[0].disabled = true
  sendAll(files)
  return false
}

if (form && input && input.files && window.FormData && window.Blob && Blob.prototype.slice) form.onsubmit = begin
