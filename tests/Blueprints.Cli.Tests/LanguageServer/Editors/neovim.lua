-- Drives the language server as a user of Neovim does, and writes what came of it as JSON into the file that RESULT names.
local result = {}
local patience = 60000

local function await(what, condition)
  if not vim.wait(patience, condition, 20) then error('waited in vain for ' .. what) end
end

local function ask(method, params)
  local answers = vim.lsp.buf_request_sync(0, method, params, patience)
  for _, answer in pairs(answers or {}) do
    if answer.err then error(method .. ': ' .. answer.err.message) end
    return answer.result
  end
  error('no answer to ' .. method)
end

local function at(line, character)
  return { textDocument = vim.lsp.util.make_text_document_params(), position = { line = line, character = character } }
end

local function codes()
  local found = {}
  for _, problem in ipairs(vim.diagnostic.get(0)) do found[#found + 1] = problem.code end
  return found
end

local function drive()
  await('the server', function() return #vim.lsp.get_active_clients() == 1 end)
  local client = vim.lsp.get_active_clients()[1]
  await('a mistake', function() return vim.tbl_contains(codes(), 'BP0012') end)
  result.before = codes()

  local place = at(2, 4)
  place.position = nil
  place.range = { start = { line = 2, character = 4 }, ['end'] = { line = 2, character = 4 } }
  place.context = { diagnostics = {} }
  local actions = ask('textDocument/codeAction', place)
  result.fix = actions[1].title
  vim.lsp.util.apply_workspace_edit(actions[1].edit, client.offset_encoding)
  await('no mistake', function() return not vim.tbl_contains(codes(), 'BP0012') end)

  vim.api.nvim_buf_set_lines(0, -1, -1, false, { '    ti' })
  local last = vim.api.nvim_buf_line_count(0) - 1
  result.completion = vim.tbl_map(function(item) return item.label end, ask('textDocument/completion', at(last, 6)).items)
  vim.api.nvim_buf_set_lines(0, last, last + 1, false, { '    time: 2 min' })
  result.hover = ask('textDocument/hover', at(last, 6)).contents.value
  vim.lsp.util.apply_workspace_edit(ask('textDocument/rename', vim.tbl_extend('force', at(3, 8), { newName = 'ask' })), client.offset_encoding)
  result.outline = vim.tbl_map(function(item) return item.name end, ask('textDocument/documentSymbol', { textDocument = vim.lsp.util.make_text_document_params() }))
  result.text = vim.api.nvim_buf_get_lines(0, 0, -1, false)

  client.stop()
  await('its end', function() return client.is_stopped() end)
  result.ended = true
end

local ok, trouble = pcall(drive)
if not ok then result.trouble = trouble end
local file = io.open(os.getenv('RESULT'), 'w')
file:write(vim.fn.json_encode(result))
file:close()
vim.cmd('qall!')
