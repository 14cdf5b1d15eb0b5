# Made by `npm run command-line -- --write` from main/terminal/table.ts.
_earshot() {
  local current="${COMP_WORDS[COMP_CWORD]}" previous="${COMP_WORDS[COMP_CWORD-1]}" words
  case "$previous" in
    --lang) COMPREPLY=($(compgen -W "en de ja fr es it pt-BR zh-Hans" -- "$current")); return ;;
    --problem) COMPREPLY=($(compgen -W "not-listed no-pairing-mode window-timed-out will-not-connect asks-for-pin no-sound no-microphone call-quality hands-free-only wrong-device does-not-come-back keeps-disconnecting stutter second-device memory-full le-entry-paired delay too-quiet battery-low no-reaction after-factory-reset after-update cannot-remove console one-side-silent no-battery-level volume-jumps stops-by-itself broken-control" -- "$current")); return ;;
    --target) COMPREPLY=($(compgen -W "android iphone windows macos linux tv playstation xbox nintendo-switch no-bluetooth" -- "$current")); return ;;
  esac
  case "${COMP_WORDS[1]}" in
    watch) words="--json --lang --timeout --demo --user-data-dir --help --version" ;;
    list) words="--json --lang --timeout --demo --user-data-dir --help --version" ;;
    status) words="--json --lang --timeout --demo --user-data-dir --help --version" ;;
    diagnose) words="--problem --json --lang --timeout --demo --user-data-dir --help --version" ;;
    guide) words="first-pairing pair pair-other second-device switch reconnect disconnect forget transceiver first-aid restart reset initialize give-away factory-reset --target --erase --json --lang --timeout --demo --user-data-dir --help --version" ;;
    pair) words="--json --lang --timeout --demo --user-data-dir --help --version" ;;
    connect) words="--json --lang --timeout --demo --user-data-dir --help --version" ;;
    disconnect) words="--json --lang --timeout --demo --user-data-dir --help --version" ;;
    forget) words="--json --lang --timeout --demo --user-data-dir --help --version" ;;
    use-for-sound) words="--json --lang --timeout --demo --user-data-dir --help --version" ;;
    report) words="--json --lang --timeout --demo --user-data-dir --help --version" ;;
    search) words="--model --json --lang --timeout --demo --user-data-dir --help --version" ;;
    identify) words="--modalias --fast-pair --manufacturer-data --class --json --lang --timeout --demo --user-data-dir --help --version" ;;
    model) words="--json --lang --timeout --demo --user-data-dir --help --version" ;;
    *) words="watch list status diagnose guide pair connect disconnect forget use-for-sound report search identify model --json --lang --timeout --demo --user-data-dir --help --version" ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -F _earshot earshot
