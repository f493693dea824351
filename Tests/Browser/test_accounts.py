"""The desk's door in a real browser: the first sign-in with a passkey, and axe over every screen of accounts."""

import os
from pathlib import Path

import pytest
from desk_paper import running_paper, tab_with_authenticator, welcome
from visit import DESK, PHONE, faults


@pytest.fixture(scope="module")
def paper(tmp_path_factory):
    with running_paper(tmp_path_factory.mktemp("accounts")) as paper:
        yield paper


@pytest.fixture
def tab(browser, paper):
    page = tab_with_authenticator(browser, paper)
    yield page
    page.context.close()


def path(page, paper):
    return page.url.removeprefix(paper.address)


def test_first_sign_in_with_a_passkey_and_the_next(tab, paper):
    welcome(tab, paper, "sari")
    tab.goto("/desk/account")
    assert tab.get_by_role("heading", name="My account").is_visible()
    tab.get_by_role("button", name="Sign out").click()
    tab.wait_for_url("**/desk/sign-in")

    tab.goto("/desk/users")
    assert path(tab, paper).startswith("/desk/sign-in?next=/desk/users")
    tab.get_by_role("button", name="kunci sandi").click()
    tab.wait_for_url(paper.address + "/desk/users")

    assert tab.get_by_role("heading", name="Users").is_visible()
    assert tab.complaints == []


def test_a_second_passkey_beside_a_password(tab, paper):
    tab.goto(paper.run("user", "add", "budi", "--language", "en", "--role", "reporter"))
    tab.get_by_label("New password").fill("kopi tubruk pagi hari")
    tab.get_by_role("button", name="Save the password").click()
    tab.wait_for_url("**/desk/board")
    tab.goto("/desk/account")
    tab.get_by_role("button", name="Add a passkey").click()
    tab.get_by_text("Last used never").wait_for()
    tab.get_by_role("button", name="Sign out").click()

    tab.get_by_label("Nama pengguna").fill("budi")
    tab.get_by_label("Kata sandi").fill("kopi tubruk pagi hari")
    tab.get_by_role("button", name="Masuk", exact=True).click()
    tab.wait_for_url("**/desk/sign-in/second")
    # Whose password it was is known: the second step speaks their language.
    tab.get_by_role("button", name="passkey").click()
    tab.wait_for_url("**/desk/board")
    assert tab.complaints == []


def test_without_scripts_a_password_is_enough(browser, paper):
    context = browser.new_context(base_url=paper.address, java_script_enabled=False)
    page = context.new_page()
    page.goto(paper.run("user", "add", "wati", "--language", "id"))
    assert page.get_by_role("button", name="kunci sandi").count() == 0
    page.get_by_label("Kata sandi baru").fill("kopi tubruk pagi hari")
    page.get_by_role("button", name="Simpan kata sandi").click()
    page.goto("/desk/account")
    page.get_by_label("Nama", exact=True).fill("Wati Lestari")
    page.get_by_role("button", name="Simpan", exact=True).click()
    assert page.get_by_text("Profil tersimpan.").is_visible()
    context.close()


def test_every_screen_is_clean(tab, paper, axe):
    tab.goto("/desk/sign-in")
    look(tab, axe, "sign-in")
    tab.get_by_label("Nama pengguna").fill("nobody")
    tab.get_by_label("Kata sandi").fill("salah sekali lagi")
    tab.get_by_role("button", name="Masuk", exact=True).click()
    look(tab, axe, "sign-in refused")
    tab.goto("/desk/welcome?token=x")
    look(tab, axe, "dead link")
    tab.goto(paper.run("user", "add", "rina", "--language", "en", "--role", "administrator"))
    look(tab, axe, "welcome")
    tab.get_by_role("button", name="Make a passkey and sign in").click()
    tab.wait_for_url("**/desk/board")
    tab.goto("/desk/account")
    look(tab, axe, "account")
    tab.get_by_role("button", name="Set up an app").click()
    look(tab, axe, "one-time key")
    tab.get_by_label("The code the app shows").fill("000000")
    tab.get_by_role("button", name="Turn on").click()
    look(tab, axe, "one-time key refused")
    tab.goto("/desk/account")
    tab.get_by_role("button", name="Make new codes").click()
    look(tab, axe, "recovery codes")
    tab.goto("/desk/account/confirmation?next=/desk/users")
    look(tab, axe, "confirmation")
    tab.goto("/desk/users")
    look(tab, axe, "users")
    tab.get_by_role("link", name="Invite a user").click()
    look(tab, axe, "new user")
    tab.get_by_label("Login").fill("dewi")
    tab.get_by_label("Name", exact=True).fill("Dewi")
    tab.get_by_role("button", name="Make an invitation link").click()
    look(tab, axe, "link")
    tab.get_by_role("button", name="Copy").click()
    tab.get_by_role("status").get_by_text("Copied.").wait_for()
    tab.get_by_role("link", name="To the user's page").click()
    look(tab, axe, "user")
    tab.goto("/desk/roles")
    look(tab, axe, "roles")
    tab.get_by_role("link", name="Editor", exact=True).click()
    look(tab, axe, "role")
    tab.goto("/desk/roles/new")
    look(tab, axe, "new role")
    assert tab.complaints == []


def look(page, axe, screen):
    page.wait_for_load_state()
    found = faults(page, axe, (PHONE, DESK), lambda scheme, width: picture(page, f"{screen}-{width}-{scheme}"))
    page.emulate_media(color_scheme="light")
    page.set_viewport_size({"width": DESK, "height": 900})
    assert found == [], f"{screen}: " + "\n".join(found)


def picture(page, name):
    """For looking at: REDAKSI_PICTURES names a folder."""
    if folder := os.environ.get("REDAKSI_PICTURES"):
        page.screenshot(path=Path(folder, name.replace(" ", "-") + ".png"), full_page=True)
