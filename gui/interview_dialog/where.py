"""Where it was agreed: the zone of the times, and the country whose holidays the company keeps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from gui.forms.chip_field import ChipField
from gui.forms.row import Row, beside
from gui.forms.suggestions import Suggestions
from gui.theme.hue import Hue
from gui.widgets.fields import LineField

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from core.models import Company


class ZoneRow(Row):
    """The zone, by its own name or by a city."""

    save_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self.field = ChipField("Time zone", Hue.INFO, placeholder="A city, such as London")
        super().__init__("Time zone", self.field, {"zone": self.field.line}, parent)
        self.suggestions = Suggestions(self.field.line, _zones)

    def show_zone(self, zone: str) -> None:
        """Show the zone that the words come to, unless they say it themselves."""
        self.field.say("" if zone == self.field.line.text().strip() else zone)


def _zones(text: str) -> Sequence[str]:
    from core.places.zones import find_zones  # the tables are read when somebody types a zone

    return find_zones(text)


class CountryRow(Row):
    """The company's country and region. They follow the zone until somebody says better."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.country = LineField(placeholder="Country")
        self.country.setAccessibleName("Their country, for its public holidays")
        self.region = LineField(placeholder="Region, if it matters")
        self.region.setAccessibleName("Their region, for its public holidays")
        content = beside((self.country, 1), (self.region, 1))
        super().__init__("Holidays of", content, {"country": self.country, "region": self.region}, parent)
        self.suggestions = (Suggestions(self.country, _countries), Suggestions(self.region, self._regions))
        self._followed = ""
        self._touched = False
        self.country.textEdited.connect(self._touch)
        self.region.textEdited.connect(self._touch)

    def _touch(self) -> None:
        self._touched = True

    def _regions(self, text: str) -> Sequence[str]:
        from core.places.countries import country_named
        from core.places.regions import find_regions

        return find_regions(country_named(self.country.text()), text)

    def show_place(self, country: str, region: str) -> None:
        """Show a place that is recorded."""
        self.country.setText(country)
        self.region.setText(region)
        self._touched = True

    def follow(self, zone: str, company: Company | None) -> bool:
        """Offer the company's country, else the zone's, while nobody said otherwise; return whether so."""
        if self._touched or not zone:
            return False
        from core.places.countries import country_name
        from core.places.regions import region_name
        from core.places.zones import country_of

        known = company is not None and company.country
        code = company.country if company is not None and known else country_of(zone)
        region = company.region if company is not None and known else ""
        offered = f"{code}-{region}"
        if offered == self._followed:
            return False
        self._followed = offered
        for field, words in (
            (self.country, country_name(code) if code else ""),
            (self.region, region_name(code, region)),
        ):
            blocked = field.blockSignals(True)  # it was not the person who typed
            field.setText(words)
            field.blockSignals(blocked)
        return True


def _countries(text: str) -> Sequence[str]:
    from core.places.countries import find_countries

    return find_countries(text)
