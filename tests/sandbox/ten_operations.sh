#!/usr/bin/env bash
# Somebody else's integration: curl and sed, no SDK. Walks through the sandbox at $1 with the key $2, and says each step.
set -euo pipefail
base=$1 key=$2

fail() { echo "ten_operations: $1" >&2; exit 1; }
field() { sed -n "s/.*\"$1\":\"\{0,1\}\([^\",}]*\).*/\1/p" | head -n 1; }
ask() {  # verb, path, body or nothing
  local answer
  answer=$(curl -sS -X "$1" "$base$2" -H "Authorization: Bearer $token" -H "Content-Type: application/json" ${3:+-d "$3"})
  case $answer in
    *'"status_code":9999'*) echo "$answer" ;;
    *) fail "$1 $2 was not answered with success: $answer" ;;
  esac
}

token=$(curl -sS "$base/api/auth?apiKey=$key" | field access_token)
[ -n "$token" ] || fail "there is no token in the answer of /api/auth"
echo "1 token"

ask GET /api/tenant/detail | grep -q '"balance":' || fail "the account has no balance"
echo "2 account"

sip=$(ask POST /api/agent/invite '{"identify_info":"lan.moi@example.vn","full_name":"Phạm Thị Lan","role_name":"Sale","password":"Matkhau#2026"}' | field sip_user)
[ -n "$sip" ] || fail "the invited agent has no extension"
echo "3 agent"

ask GET "/api/call_center/internal_phone/list?keyword=$sip" | grep -q "\"sip_user\":\"$sip\"" || fail "extension $sip is not listed"
echo "4 extension"

call=$(ask POST /api/click2call "{\"extension\":\"$sip\",\"phone_number\":\"0900000123\"}" | field call_uuid)
[ -n "$call" ] || fail "the call has no id"
echo "5 call"

now=$(($(date +%s) * 1000))
window="{\"filter\":{\"fromDate\":$((now - 3600000)),\"toDate\":$((now + 3600000)),\"sipUsers\":[\"$sip\"]}}"
ask POST '/api/v3/call-transaction/search?page=1&size=50' "$window" | grep -q "$call" || fail "the call is not in the history"
echo "6 history"

ask POST "/api/call_transaction/change/$call" '{"note":"Khách hẹn gọi lại","tag":["hẹn"]}' | grep -q 'hẹn gọi lại' || fail "the note was not kept"
echo "7 note"

link=$(ask GET "/api/v2/callTransaction/getByTransactionId?transactionId=$call" | field recording_file_url)
sound=$(mktemp)
trap 'rm -f "$sound"' EXIT
curl -sS -o "$sound" "$link"
[ "$(od -An -tx1 -N1 "$sound" | tr -d ' ')" = ff ] || fail "the recording is no MP3"
echo "8 recording"

ask POST /api/v2/contact/add '{"fullName":"Trần Văn Nam","phones":[{"data":"0900000777","type":"personal"}]}' > /dev/null
ask POST /api/v2/contact/search '{"keyword":"0900000777"}' | grep -q 'Trần Văn Nam' || fail "the contact is not found"
echo "9 contact"

ask POST /api/webhooks/register '{"webhook":{"type":"call","url":"https://receiver.example.vn/omicall","events":null}}' > /dev/null
ask GET /api/webhooks/list | grep -q 'receiver.example.vn' || fail "the webhook is not listed"
echo "10 webhook"
