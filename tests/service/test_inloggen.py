"""Coming in with a password: whoever guesses waits, nobody is locked out, and nothing is told about a name."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.contrib.sessions.models import Session
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from plandocs.errors import PlandocsError
from plandocs.service import middleware
from plandocs.service.toegang import remmen
from plandocs.service.toegang.accounts import add_account, local_account, set_password
from plandocs.service.toegang.eenmalig import new_token
from plandocs.service.toegang.models import Gebruiker, Inlogpoging
from plandocs.service.toegang.remmen import wacht

GOED = "een lange zin die niemand raadt"


class Klok:
    """A clock that only goes on when it is told."""

    def __init__(self) -> None:
        self.nu = timezone.now()

    def __call__(self) -> datetime:
        return self.nu

    def verder(self, seconden: float) -> None:
        self.nu += timedelta(seconds=seconden)


@pytest.fixture
def klok(monkeypatch: pytest.MonkeyPatch) -> Klok:
    klok = Klok()
    monkeypatch.setattr("plandocs.service.toegang.remmen.timezone.now", klok)
    return klok


@pytest.fixture
def bea(db: None, settings: Any) -> Gebruiker:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    return add_account("bea", GOED)


def probeer(naam: str = "bea", wachtwoord: str = "mis", adres: str = "10.0.0.9", **koppen: str) -> Any:
    client = Client(headers={"host": "localhost", **koppen})
    return client.post("/inloggen/", {"username": naam, "password": wachtwoord, "next": ""}, REMOTE_ADDR=adres)


def keren(aantal: int, **meer: str) -> list[int]:
    return [probeer(**meer).status_code for _ in range(aantal)]


@pytest.mark.usefixtures("bea", "klok")
def test_after_five_wrong_passwords_even_the_right_one_waits() -> None:
    assert keren(6) == [200, 200, 200, 200, 200, 429]
    antwoord = probeer(wachtwoord=GOED)
    assert antwoord.status_code == 429
    assert antwoord["Retry-After"] == "30"
    assert "Wacht 30 seconden" in antwoord.content.decode()
    assert "plandocs_sessie" not in antwoord.cookies


@pytest.mark.usefixtures("bea")
def test_the_wait_grows_and_ends(klok: Klok) -> None:
    keren(5)
    gewacht = []
    for _ in range(7):
        seconden = int(probeer()["Retry-After"])
        gewacht.append(seconden)
        klok.verder(seconden)
        assert probeer().status_code == 200
    assert gewacht == [30, 60, 120, 240, 480, 900, 900]
    klok.verder(900)
    assert probeer(wachtwoord=GOED).status_code == 302
    assert keren(5) == [200] * 5


def test_a_wait_is_never_longer_than_a_quarter() -> None:
    assert wacht(10**9, 5) == timedelta(minutes=15)


@pytest.mark.usefixtures("bea")
def test_what_is_tried_while_waiting_makes_the_wait_no_longer(klok: Klok) -> None:
    keren(60)
    klok.verder(30)
    assert probeer(wachtwoord=GOED).status_code == 302


@pytest.mark.usefixtures("bea", "klok")
def test_a_name_that_is_there_and_one_that_is_not_get_the_same_answers() -> None:
    bekend = [probeer("bea", adres="10.0.0.1") for _ in range(7)]
    onbekend = [probeer("nie", adres="10.0.0.2") for _ in range(7)]
    assert [een.status_code for een in bekend] == [een.status_code for een in onbekend]

    def kaal(antwoord: Any) -> str:
        return str(antwoord.content.decode().replace("bea", "nie").partition("csrfmiddlewaretoken")[0])

    assert [kaal(een) for een in bekend] == [kaal(een) for een in onbekend]


@pytest.mark.django_db
def test_for_a_name_that_is_not_there_a_password_is_hashed_as_well(monkeypatch: pytest.MonkeyPatch) -> None:
    from django.contrib.auth.hashers import get_hasher

    gehasht: list[int] = []
    echt = type(get_hasher()).encode

    def encode(zelf: Any, *meer: Any) -> Any:
        gehasht.append(1)
        return echt(zelf, *meer)

    monkeypatch.setattr(type(get_hasher()), "encode", encode)
    add_account("bea", GOED)
    local_account()
    gehasht.clear()
    aantallen = []
    for naam in ("bea", "nie", "lokaal"):
        probeer(naam)
        aantallen.append(len(gehasht))
    assert aantallen == [1, 2, 3]


@pytest.mark.usefixtures("bea", "klok")
def test_other_names_from_the_same_address_wait_after_twenty_five() -> None:
    antwoorden = [probeer(f"naam{een}").status_code for een in range(26)]
    assert antwoorden == [200] * 25 + [429]
    assert probeer("bea", GOED).status_code == 429
    assert probeer("bea", GOED, adres="10.0.0.10").status_code == 302


@pytest.mark.usefixtures("bea", "klok")
def test_spelling_a_name_otherwise_gives_no_more_tries() -> None:
    assert [probeer(naam).status_code for naam in ("bea", "Bea", "BEA", "b\uff45a", "bea", "beA")][-1] == 429


@pytest.mark.parametrize("naam", [" bea", "bea  ", "\tbea\n", "\u3000bea", "\u00a0\u2003bea\x1f"])
@pytest.mark.usefixtures("bea", "klok")
def test_space_around_a_name_gives_no_more_tries_and_no_way_round_the_wait(naam: str) -> None:
    assert [probeer(een).status_code for een in (naam, "bea", f" {naam}", "bea", f"{naam} ", naam)][-1] == 429
    assert probeer(naam, GOED).status_code == 429


@pytest.mark.parametrize(
    ("adres", "via", "zelfde"),
    [
        ("127.0.0.1", "6.6.6.6, 10.0.0.9", "10.0.0.9"),
        ("10.0.0.9", "6.6.6.6", "10.0.0.9"),
        ("127.0.0.1", "", ""),
        ("127.0.0.1", "onzin", ""),
        ("127.0.0.1", "::1", ""),
        ("::ffff:10.0.0.9", "", "10.0.0.9"),
        ("2001:db8::1", "", "2001:db8::/64"),
        ("2001:db8::ffff:2", "", "2001:db8::/64"),
        ("", "10.0.0.9", ""),
    ],
)
def test_the_address_is_that_of_the_nearest_proxy_only(adres: str, via: str, zelfde: str, rf: Any) -> None:
    assert remmen.adres_van(rf.get("/", REMOTE_ADDR=adres, headers={"x-forwarded-for": via})) == zelfde


@pytest.mark.usefixtures("bea")
def test_no_name_and_no_address_is_kept_and_after_a_day_nothing_is(klok: Klok) -> None:
    probeer("geheime-naam", adres="10.9.8.7")
    rijen = str([*Inlogpoging.objects.values()])
    assert Inlogpoging.objects.count() == 2
    assert "geheime" not in rijen
    assert "10.9.8.7" not in rijen
    klok.verder(86_401)
    probeer("bea", GOED)
    assert not Inlogpoging.objects.filter(laatst__lt=klok.nu).exists()


@pytest.mark.usefixtures("bea", "klok")
def test_people_who_know_their_password_do_not_use_up_the_tries_of_their_office() -> None:
    for _ in range(30):
        assert probeer("bea", GOED).status_code == 302
    assert Inlogpoging.objects.get().keer == 0


@pytest.mark.usefixtures("bea", "klok")
def test_an_attempt_is_counted_before_its_password_is_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    gezien: list[int] = []

    def kijk(*args: object, **kwargs: object) -> None:
        gezien.append(Inlogpoging.objects.filter(keer=1).count())

    monkeypatch.setattr("django.contrib.auth.forms.authenticate", kijk)
    probeer()
    assert gezien == [2]


@pytest.mark.usefixtures("bea")
def test_logging_in_gives_a_new_session_of_twelve_hours() -> None:
    client = Client(headers={"host": "localhost"})
    client.cookies["plandocs_sessie"] = "door-een-ander-gekozen"
    antwoord = client.post("/inloggen/", {"username": "bea", "password": GOED, "next": ""})
    koekje = antwoord.cookies["plandocs_sessie"]
    assert koekje.value != "door-een-ander-gekozen"
    assert koekje["max-age"] == 12 * 3600
    assert koekje["httponly"]
    assert koekje["samesite"] == "Lax"


@pytest.mark.django_db
def test_looking_at_the_link_of_the_terminal_does_not_use_it_and_no_log_holds_it(
    caplog: Any, request: pytest.FixtureRequest
) -> None:
    log = logging.getLogger("django")
    log.addHandler(caplog.handler)
    request.addfinalizer(lambda: log.removeHandler(caplog.handler))
    client, token = Client(headers={"host": "localhost"}), new_token()
    assert client.head(f"/binnen/{token}").status_code == 200
    assert client.post(f"/binnen/{token}").status_code == 405
    assert client.get(f"/binnen/{token}/").status_code == 404
    assert "plandocs_sessie" not in client.cookies
    gelogd = [een.getMessage() for een in caplog.records]
    assert ["/binnen/\u2026" in een for een in gelogd] == [True, True]
    assert not any(token in een for een in gelogd)
    assert client.get(f"/binnen/{token}").status_code == 302


@pytest.mark.django_db
def test_this_computer_stays_in_for_two_weeks_and_sessions_that_ended_are_taken_away(bea: Gebruiker) -> None:
    client = Client(headers={"host": "localhost"})
    assert client.get(f"/binnen/{new_token()}").cookies["plandocs_sessie"]["max-age"] == 14 * 24 * 3600
    Session.objects.update(expire_date=timezone.now() - timedelta(1))
    probeer("bea", GOED)
    assert Session.objects.count() == 1


def test_a_session_goes_on_while_it_is_used_and_is_seldom_written(
    browser: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    browser.get("/")
    begin: int = browser.session["verlengd"]
    monkeypatch.setattr(middleware, "time", lambda: begin + 300)
    assert "plandocs_sessie" not in browser.get("/").cookies
    monkeypatch.setattr(middleware, "time", lambda: begin + 601)
    assert browser.get("/").cookies["plandocs_sessie"]["max-age"] == 12 * 3600


def test_a_page_that_is_read_writes_nothing(browser: Client) -> None:
    browser.get("/")
    with CaptureQueriesContext(
        connection,
    ) as vragen:
        browser.get("/")
    assert not [een["sql"] for een in vragen if een["sql"].startswith(("INSERT", "UPDATE", "DELETE"))]


@pytest.mark.usefixtures("bea")
def test_somebody_chooses_another_password_and_other_browsers_are_out() -> None:
    hier, daar = Client(headers={"host": "localhost"}), Client(headers={"host": "localhost"})
    for client in (hier, daar):
        client.login(username="bea", password=GOED)
    nieuw = "een heel andere lange zin"
    mis = {"old_password": "mis", "new_password1": nieuw, "new_password2": nieuw}
    assert "fout" in hier.post("/wachtwoord/", mis).content.decode()
    kort = {"old_password": GOED, "new_password1": "kort", "new_password2": "kort"}
    assert "12" in hier.post("/wachtwoord/", kort).content.decode()
    gekregen = hier.post("/wachtwoord/", {**mis, "old_password": GOED}, follow=True)
    assert "is veranderd" in gekregen.content.decode()
    assert hier.get("/").status_code == 200
    assert daar.get("/").status_code == 302
    assert Client().login(username="bea", password=nieuw)


def test_the_account_of_this_computer_has_no_password_to_change(browser: Client, anna: Gebruiker) -> None:
    anna.set_unusable_password()
    anna.save()
    browser.force_login(anna)
    assert browser.get("/wachtwoord/").status_code == 404


@pytest.mark.django_db
def test_a_lost_password_is_set_anew_from_the_terminal(bea: Gebruiker) -> None:
    client = Client(headers={"host": "localhost"})
    client.force_login(bea)
    set_password("bea", "weer een andere lange zin", admin=True)
    assert client.get("/").status_code == 302
    bea.refresh_from_db()
    assert bea.is_staff
    assert bea.check_password("weer een andere lange zin")
    with pytest.raises(PlandocsError, match="te kort"):
        set_password("bea", "kort")
    with pytest.raises(PlandocsError, match="geen account"):
        set_password("lokaal", GOED)


@pytest.mark.django_db
def test_only_who_is_asked_to_be_is_an_admin() -> None:
    assert local_account().is_staff
    assert not add_account("cor", GOED).is_staff
    assert add_account("dirk", GOED, admin=True).is_staff


def test_logging_out_needs_a_form_of_ours(browser: Client) -> None:
    assert browser.get("/uitloggen/").status_code == 405
    assert browser.post("/uitloggen/").status_code == 302
    assert browser.get("/").status_code == 302


@pytest.mark.parametrize(
    "naar", ["https://kwaad.example/", "//kwaad.example", "/\\kwaad.example", "javascript:alert(1)"]
)
@pytest.mark.usefixtures("bea")
def test_logging_in_never_leads_to_another_site(naar: str) -> None:
    client = Client(headers={"host": "localhost"})
    assert "kwaad" not in client.get("/inloggen/", {"next": naar}).content.decode()
    antwoord = client.post("/inloggen/", {"username": "bea", "password": GOED, "next": naar})
    assert antwoord["Location"] == "/"
