;;; What somebody does in Emacs with eglot: opens a document, sees a problem, puts it right, completes, asks, renames, formats.

(require 'json)
(require 'flymake)

(defvar said '() "What is told of it.")

(defun say (key value) (push (cons key value) said))

(defun wait-until (what check)
  "Waits until CHECK gives something, and gives it back; WHAT is waited for."
  (let ((end (+ (float-time) 120)) found)
    (while (and (not (setq found (funcall check))) (< (float-time) end))
      (accept-process-output nil 0.05))
    (or found (error "%s: waited in vain" what))))

(defun problems ()
  "The problems that flymake shows."
  (mapcar #'flymake-diagnostic-text (flymake-diagnostics)))

(defun has-mistake ()
  (seq-find (lambda (text) (string-match-p "BP0012" text)) (problems)))

(defun goto-text (text)
  (goto-char (point-min))
  (search-forward text))

(condition-case trouble
    (let ((eglot-sync-connect 60) (eglot-autoshutdown t) (eglot-confirm-server-initiated-edits nil))
      (find-file "tea.blueprint.yaml")
      (say 'mode (symbol-name major-mode))
      (unless (eglot-current-server) (run-hooks 'post-command-hook))
      (wait-until "a server" #'eglot-current-server)
      (say 'server (plist-get (eglot--server-info (eglot-current-server)) :name))
      (flymake-start)
      (wait-until "a problem" #'has-mistake)
      (say 'before (vconcat (problems)))
      (goto-text "custmer")
      (replace-match "customer")
      (eglot--signal-textDocument/didChange)
      (wait-until "no problem" (lambda () (flymake-start) (not (has-mistake))))
      (goto-char (point-max))
      (insert "    ti")
      (eglot--signal-textDocument/didChange)
      (let* ((capf (eglot-completion-at-point))
             (offered (all-completions "ti" (nth 2 capf))))
        (say 'completion (vconcat offered))
        (delete-region (- (point) 2) (point))
        (insert "time:   2 min\n"))
      (eglot--signal-textDocument/didChange)
      (goto-text "time")
      (backward-char 2)
      (let ((hover (jsonrpc-request (eglot--current-server-or-lose) :textDocument/hover (eglot--TextDocumentPositionParams))))
        (say 'hover (plist-get (plist-get hover :contents) :value)))
      (goto-text "id: order")
      (backward-char 2)
      (eglot-rename "ask")
      (eglot-format-buffer)
      (say 'text (vconcat (split-string (buffer-string) "\n")))
      (set-buffer-modified-p nil)
      (let ((server (eglot-current-server)))
        (eglot-shutdown server)
        (say 'ended (if (jsonrpc-running-p server) :json-false t))))
  (error (say 'trouble (error-message-string trouble))))

(with-temp-file (getenv "RESULT") (insert (json-encode said)))
