"""Do the promises hold in any order of time, calls, refusals and outages?"""

from __future__ import annotations

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from tests.token.conftest import API_KEY, BASE_URL, FakeClock, Server, SharedStore

from omicall.errors import ApiKeyRejected, ExchangeUnavailable, TokenError
from omicall.token import Grant, MemoryStore, StoredToken, Token, TokenKeeper, store_key

DAY = 86_400.0
LONGEST_PAUSE = 120.0
NONSENSE = "left in the store by another program"


class TokenLife(RuleBasedStateMachine):
    """Plays random lives and remembers when the server handed out which token."""

    @initialize(draw=st.floats(0, 1), forgetful=st.booleans(), store=st.sampled_from([None, MemoryStore, SharedStore]))
    def start(self, draw: float, forgetful: bool, store: type[MemoryStore] | None) -> None:
        self.time = FakeClock()
        self.time.draw = draw
        self.forgetful = forgetful
        self.server = Server()
        self.handed_out: dict[str, float] = {}
        self.server.answer = self.hand_out
        self.store = store() if store else None
        self.sent: Token | None = None
        self.errors = self.others = 0
        self.keeper = TokenKeeper(
            base_url=BASE_URL,
            api_key=API_KEY,
            exchange=self.server.exchange,
            async_exchange=self.server.async_exchange,
            clock=self.time.clock,
            store=self.store,
        )

    def hand_out(self) -> Grant:
        """Give a new token, or the last one again if the server is of that kind."""
        value = f"token-{1 if self.forgetful else self.server.exchanges}"
        self.handed_out[value] = self.time.monotonic
        return Grant(value)

    def take(self, token: Token) -> None:
        """Check a token that a caller was given."""
        self.sent = token
        if token.value == NONSENSE:
            return
        age = self.time.monotonic - self.handed_out[token.value]
        assert age < DAY

    @rule(seconds=st.one_of(st.floats(0, 60), st.floats(0, 4000), st.floats(0, 2 * DAY)))
    def time_goes_by(self, seconds: float) -> None:
        self.time.advance(seconds)

    @rule(seconds=st.floats(-DAY, DAY))
    def wall_clock_jumps(self, seconds: float) -> None:
        if self.store is None:  # what a store keeps is dated by the wall clock alone
            self.time.jump_wall(seconds)

    @rule(retry_after=st.one_of(st.none(), st.floats(0, 1000)))
    def outage(self, retry_after: float | None) -> None:
        self.server.raises(lambda: ExchangeUnavailable("Down.", retry_after=retry_after))

    @rule()
    def key_refused(self) -> None:
        self.server.raises(lambda: ApiKeyRejected("Refused."))

    @rule()
    def recovery(self) -> None:
        self.server.answer = self.hand_out

    @rule(issued=st.floats(allow_infinity=True), lifetime=st.floats(allow_infinity=True))
    def store_is_corrupted(self, issued: float, lifetime: float) -> None:
        if self.store is not None and self.sent is not None:
            key = store_key(BASE_URL, API_KEY)
            self.store.discard(key, self.sent.fingerprint)
            self.store.save(key, StoredToken(NONSENSE, issued, lifetime))

    @rule(busy=st.booleans())
    def another_process_takes_the_lease_or_gives_it_back(self, busy: bool) -> None:
        if isinstance(self.store, SharedStore):
            self.store.busy = busy

    @rule()
    def another_process_saves_a_new_token(self) -> None:
        if self.store is not None:
            self.others += 1
            token = StoredToken(f"other-{self.others}", self.time.wall, DAY)
            self.handed_out[token.value] = self.time.monotonic
            self.store.save(store_key(BASE_URL, API_KEY), token)

    @rule(times=st.integers(1, 20))
    def calls_come(self, times: int) -> None:
        before = self.server.exchanges
        for _ in range(times):
            try:
                self.take(self.keeper.current())
            except TokenError:
                self.errors += 1
        assert self.server.exchanges <= before + 1

    @rule(accepted=st.booleans())
    def the_token_is_refused(self, accepted: bool) -> None:
        if self.sent is None:
            return
        before = self.server.exchanges
        if accepted:
            self.keeper.accepted(self.sent)
        try:
            self.take(self.keeper.renewed(self.sent))
        except TokenError:
            self.errors += 1
        assert self.server.exchanges <= before + 1

    @rule()
    def after_recovery_and_the_longest_pause_a_call_succeeds(self) -> None:
        self.server.answer = self.hand_out
        self.time.advance(LONGEST_PAUSE)
        self.take(self.keeper.current())

    @invariant()
    def the_status_can_be_told_at_any_time(self) -> None:
        if hasattr(self, "keeper"):
            assert "token-" not in repr(self.keeper.status())


def test_a_refused_token_that_comes_back_late_in_its_life_is_not_renewed_at_once() -> None:
    life = TokenLife()
    life.start(draw=0.0, forgetful=True, store=None)
    life.after_recovery_and_the_longest_pause_a_call_succeeds()
    life.the_token_is_refused(accepted=False)
    life.time_goes_by(82_800.0)
    life.calls_come(times=3)
    assert (life.server.exchanges, life.errors) == (3, 1)


TestTokenLife = TokenLife.TestCase
TestTokenLife.settings = settings(max_examples=150, stateful_step_count=30, deadline=None, derandomize=True)
